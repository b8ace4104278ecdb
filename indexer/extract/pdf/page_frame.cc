// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf/page_frame.h"

#include <algorithm>
#include <array>
#include <unicode/uchar.h>
#include <utility>

#include "common/text/utf8.h"

namespace clipfile {
namespace {

unsigned usual_quarters(const std::vector<TurnedWord>& words) {
  std::array<std::size_t, 4> letters{};
  for (const TurnedWord& turned : words) letters.at(turned.quarters) += turned.word.text.size();
  return static_cast<unsigned>(std::max_element(letters.begin(), letters.end()) - letters.begin());
}

PageBox turn_back(const PageBox& box, unsigned quarters, const PageFrame& frame) {
  switch (quarters) {
    case 1:
      return {box.top, frame.width - box.right, box.bottom, frame.width - box.left};
    case 2:
      return {frame.width - box.right, frame.height - box.bottom, frame.width - box.left,
              frame.height - box.top};
    case 3:
      return {frame.height - box.bottom, box.left, frame.height - box.top, box.right};
    default:
      return box;
  }
}

}  // namespace

PageText turn_upright(std::vector<TurnedWord> words, const PageFrame& frame) {
  const unsigned quarters = usual_quarters(words);
  PageText page;
  page.number = frame.number;
  page.width = quarters % 2 == 0 ? frame.width : frame.height;
  page.height = quarters % 2 == 0 ? frame.height : frame.width;
  bool runs_on = false;
  for (TurnedWord& turned : words) {
    if (turned.quarters == quarters) {
      turned.word.box = turn_back(turned.word.box, quarters, frame);
      page.words.push_back(std::move(turned.word));
      runs_on = false;
      continue;
    }
    if (!runs_on) page.sideways.emplace_back();
    page.sideways.back() += turned.word.text + ' ';
    runs_on = true;
  }
  return page;
}

bool runs_leftwards(const std::vector<TurnedWord>& words) {
  std::size_t letters = 0;
  std::size_t leftwards = 0;
  for (const TurnedWord& turned : words) {
    const std::string& text = turned.word.text;
    for (std::size_t offset = 0; offset < text.size();) {
      const auto c = static_cast<UChar32>(next_code_point(text, offset));
      if (!u_isalpha(c)) continue;
      ++letters;
      const UCharDirection direction = u_charDirection(c);
      const bool left = direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
      leftwards += left ? 1U : 0U;
    }
  }
  return leftwards * 2 > letters;
}

PageText lay_out_lines(std::string_view text, unsigned number) {
  constexpr double size = 10;  // points, as are the others
  constexpr double leading = 12;
  constexpr double letter = 5;
  PageText page;
  page.number = number;
  double top = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\n\f"), text.size());
    std::string line = fold_white_space(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    const double width = letter * static_cast<double>(line.size()) / 2;  // two bytes a letter
    page.width = std::max(page.width, width);
    if (!line.empty()) {
      page.words.push_back({{0, top, width, top + size}, size, false, false, std::move(line)});
    }
    top += leading;
  }
  page.height = top;
  return page;
}

std::string spell_ligatures_out(std::string text) {
  constexpr std::string_view common_start = "\xEF\xAC";  // U+FB00 to U+FB06
  if (text.find(common_start) == text.npos) return text;
  constexpr auto spelt =
      std::to_array<std::string_view>({"ff", "fi", "fl", "ffi", "ffl", "st", "st"});
  constexpr char32_t first = 0xFB00;
  std::string plain;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (c >= first && c < first + spelt.size()) {
      plain += spelt.at(c - first);
    } else {
      append_utf8(plain, c);
    }
  }
  return plain;
}

}  // namespace clipfile
