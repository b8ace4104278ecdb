// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/wire/wire_head.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/text/byline.h"

namespace clipfile {
namespace {

constexpr std::size_t most_lines_of_head = 40;
constexpr std::size_t most_unmarked_lines = 8;

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t") == std::string_view::npos;
}

std::string_view trim_end(std::string_view line) {
  return line.substr(0, line.find_last_not_of(" \t") + 1);
}

/// Without "^" before it, "*9006<" and the like, and "<", "=", "+" behind it.
std::string without_marks(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t^"), line.size()));
  if (line.starts_with('*')) line.remove_prefix(std::min(line.find('<') + 1, line.size()));
  line.remove_prefix(std::min(line.find_first_not_of(" \t^"), line.size()));
  line = line.substr(0, line.find_last_not_of(" \t<=+") + 1);
  return fold_white_space(line);
}

bool has_caret(std::string_view line) { return line.starts_with('^'); }

/// ANPA marks each line above the story with "^".
std::size_t count_caret_lines(const std::vector<std::string_view>& lines) {
  std::size_t count = 0;
  while (count < lines.size() && count < most_lines_of_head && has_caret(lines[count])) ++count;
  return count;
}

/// IPTC 7901 ends the head with "=", Kyodo with "+"; without one the first line is the head.
std::size_t count_unmarked_lines(const std::vector<std::string_view>& lines) {
  std::size_t first = 0;
  while (first < lines.size() && is_blank(lines[first])) ++first;
  const std::size_t end = std::min(lines.size(), first + most_unmarked_lines);
  for (std::size_t i = first; i < end; ++i) {
    const std::string_view line = trim_end(lines[i]);
    if (line.ends_with('=') || line.ends_with('+')) return i + 1;
  }
  return std::min(first + 1, lines.size());
}

/// "BC-LT--Argentina-Cancer Beauty,466", "AP-Top-Entertainment-Headlines,0176".
bool is_slug(std::string_view line) {
  constexpr std::array<std::string_view, 4> cycles = {"BC-", "AM-", "PM-", "AP-"};
  return std::any_of(cycles.begin(), cycles.end(),
                     [&](std::string_view cycle) { return line.starts_with(cycle); });
}

std::string without_word_count(std::string slug) {
  const std::size_t comma = slug.rfind(',');
  const bool is_count = comma != std::string::npos &&
                        slug.find_first_not_of("0123456789 ", comma + 1) == std::string::npos;
  return is_count ? slug.substr(0, comma) : slug;
}

bool is_note(std::string_view line) {
  constexpr std::array<std::string_view, 8> beginnings = {
      "Eds:", "(Eds:", "Eds.:", "AP Photo", "EDITOR'S NOTE", "EDITORS:", "With AP ", "Photo"};
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return line.starts_with(beginning); });
}

/// "EXTRA", "2ND LEAD", "REFILE", "(Achtung)".
bool is_flag(std::string_view line) {
  constexpr std::size_t longest_flag = 20;
  if (line.size() > longest_flag) return false;
  if (line.starts_with('(') && line.ends_with(')')) return true;
  const bool has_small =
      std::any_of(line.begin(), line.end(), [](char c) { return (c >= 'a' && c <= 'z') || c < 0; });
  return !has_small && std::count(line.begin(), line.end(), ' ') < 3;
}

/// "Associated Press", "AP Sports Writer": what stands under a byline.
bool is_credit(std::string_view line) {
  return line.find("Associated Press") != std::string_view::npos || line.ends_with(" Writer") ||
         is_role(line);
}

class HeadReader {
 public:
  WireHead read(const std::vector<std::string_view>& lines) {
    const std::size_t carets = count_caret_lines(lines);
    head_.lines = carets > 0 ? carets : count_unmarked_lines(lines);
    for (std::size_t i = 0; i < head_.lines; ++i) take(without_marks(lines[i]), carets > 0);
    if (head_.headline.empty()) head_.headline = head_.slug;
    return std::move(head_);
  }

 private:
  void take(std::string line, bool has_carets) {
    if (line.empty()) return;
    auto names = parse_byline(line);
    if (line.ends_with('/')) {
      head_.keywords = std::move(line);
    } else if (is_slug(line) && head_.slug.empty()) {
      head_.slug = without_word_count(std::move(line));
    } else if (names) {
      head_.byline.insert(head_.byline.end(), names->begin(), names->end());
    } else if (is_note(line) || is_flag(line) || is_credit(line)) {
      head_.notes.push_back(std::move(line));
    } else if (head_.headline.empty()) {
      head_.headline = std::move(line);
    } else if (!has_carets) {
      head_.headline += " " + line;
    } else if (head_.deck.empty()) {
      head_.deck = std::move(line);
    } else {
      head_.notes.push_back(std::move(line));
    }
  }

  WireHead head_;
};

}  // namespace

WireHead read_wire_head(const std::vector<std::string_view>& lines) {
  return HeadReader().read(lines);
}

}  // namespace clipfile
