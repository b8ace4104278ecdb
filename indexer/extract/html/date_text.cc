// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/date_text.h"

#include <algorithm>
#include <vector>

#include "indexer/extract/html/furniture.h"
#include "indexer/extract/html/lines.h"

namespace clipfile {
namespace {

constexpr std::size_t lines_behind = 12;
constexpr std::size_t lines_before = 4;
constexpr std::size_t longest_line = 200;
constexpr std::size_t longest_stamp = 24;
/// A paragraph may begin with its day.
constexpr std::size_t furthest_start = 30;
constexpr std::size_t most_lines = 3000;
constexpr std::chrono::year first_year_of_the_web{1990};

std::optional<Day> day_in(const Line& line, NumericOrder order) {
  const auto days = find_days(std::string_view(line.text).substr(0, longest_line), order);
  if (days.empty())
    return line.text.size() <= longest_stamp ? parse_stamp(line.text, order) : std::nullopt;
  const bool counts = line.text.size() <= longest_line || days.front().offset <= furthest_start;
  return counts && days.front().day.year() >= first_year_of_the_web
             ? std::optional(days.front().day)
             : std::nullopt;
}

std::optional<Day> near(const std::vector<Line>& lines, std::size_t place, NumericOrder order) {
  for (std::size_t i = place; i < std::min(place + lines_behind, lines.size()); ++i) {
    if (const auto day = day_in(lines[i], order)) return day;
  }
  for (std::size_t i = place; i-- > place - std::min(place, lines_before);) {
    if (const auto day = day_in(lines[i], order)) return day;
  }
  return std::nullopt;
}

void unite(NodeMarks& marks, const NodeMarks& others) {
  std::transform(marks.begin(), marks.end(), others.begin(), marks.begin(),
                 [](char one, char other) { return static_cast<char>(one | other); });
}

}  // namespace

TextDays find_days_in_lines(const HtmlTree& tree, NodeId headline, NumericOrder order,
                            DaySearch search) {
  NodeMarks unread = mark_unread(tree);
  if (search == DaySearch::own) unite(unread, mark_other_content(tree, headline));
  const std::vector<Line> lines = cut_into_lines(tree, unread);
  const auto place = static_cast<std::size_t>(
      std::find_if(lines.begin(), lines.end(),
                   [&](const Line& line) { return line.first >= headline; }) -
      lines.begin());
  TextDays days;
  if (headline != 0) days.near_headline = near(lines, place, order);
  for (std::size_t i = 0; i < std::min(lines.size(), most_lines) && !days.elsewhere; ++i) {
    days.elsewhere = day_in(lines[i], order);
  }
  return days;
}

}  // namespace clipfile
