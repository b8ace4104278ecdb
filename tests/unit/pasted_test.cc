// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iostream>
#include <string>
#include <variant>
#include <vector>

#include "common/text/utf8.h"
#include "indexer/extract/text/fields.h"
#include "indexer/extract/text/label.h"
#include "indexer/extract/text/lines.h"
#include "indexer/extract/text/masthead.h"
#include "indexer/extract/text/plain_text.h"

namespace clipfile {
namespace {

using namespace std::chrono_literals;

constexpr Day test_day{2026y / 11 / 23};

/// A clipping of tests/data/pasted: "label<TAB>line", "+" before a line that goes on with the
/// paragraph above.
struct Pasted {
  std::string name;
  std::string text;
  struct Expected {
    std::string label;
    std::string text;
  };
  std::vector<Expected> lines;
};

void add_line(Pasted& pasted, const std::string& line) {
  const std::size_t tab = line.find('\t');
  if (tab == line.npos) {
    pasted.text += '\n';
    return;
  }
  const std::string label = line.substr(0, tab);
  const std::string text = line.substr(tab + 1);
  pasted.text += text + '\n';
  if (label != "+") {
    pasted.lines.push_back({label, fold_white_space(text)});
    return;
  }
  std::string& paragraph = pasted.lines.back().text;
  const bool hyphen = paragraph.ends_with('-');
  if (hyphen) paragraph.pop_back();
  paragraph += (hyphen ? "" : " ") + fold_white_space(text);
}

std::vector<Pasted> read_pasted() {
  std::vector<Pasted> all;
  for (const auto& entry : std::filesystem::directory_iterator(CLIPFILE_TEST_DATA "/pasted")) {
    Pasted pasted;
    pasted.name = entry.path().stem().string();
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) add_line(pasted, line);
    all.push_back(std::move(pasted));
  }
  std::sort(all.begin(), all.end(),
            [](const Pasted& a, const Pasted& b) { return a.name < b.name; });
  return all;
}

std::string expected_headline(const Pasted& pasted) {
  for (const auto& line : pasted.lines) {
    const auto title = split_title(line.text);
    if (line.label == "headline") return title ? title->rest : line.text;
    const auto field = line.label == "field" ? parse_field(line.text) : std::nullopt;
    if (field && field->key == FieldKey::headline) return std::string(field->value);
  }
  return "";
}

std::string found_headline(const Pasted& pasted) {
  const auto result = read_plain_text(pasted.text, test_day);
  return std::holds_alternative<Article>(result) ? std::get<Article>(result).citation.headline
                                                 : "(rejected)";
}

std::size_t count_right_labels(const Pasted& pasted) {
  const auto found = label_lines(split_into_lines(pasted.text));
  std::size_t right = 0;
  for (const auto& line : pasted.lines) {
    const auto same = std::find_if(found.begin(), found.end(), [&](const LabelledLine& candidate) {
      return candidate.text == line.text;
    });
    if (same != found.end() && name_of(same->label) == line.label) {
      ++right;
      continue;
    }
    std::cout << pasted.name << ": expected " << line.label << ", found "
              << (same == found.end() ? "no such line" : name_of(same->label)) << ": "
              << line.text.substr(0, 90) << '\n';
  }
  return right;
}

/// The figures are printed; the bars are what was reached when the clippings were last added to.
TEST(PastedClippings, GetTheLabelsThatAReaderGivesThem) {
  const auto all = read_pasted();
  std::size_t headlines = 0;
  std::size_t right = 0;
  std::size_t lines = 0;
  for (const Pasted& pasted : all) {
    const std::string found = found_headline(pasted);
    const std::string expected = expected_headline(pasted);
    headlines += found == expected ? 1U : 0U;
    if (found != expected) std::cout << pasted.name << ": headline is \"" << found << "\"\n";
    right += count_right_labels(pasted);
    lines += pasted.lines.size();
  }
  std::cout << "headlines " << headlines << " of " << all.size() << ", labels " << right << " of "
            << lines << '\n';
  EXPECT_GE(headlines * 100, all.size() * 95);
  EXPECT_GE(right * 100, lines * 95);
}

}  // namespace
}  // namespace clipfile
