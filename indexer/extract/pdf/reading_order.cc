// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf/reading_order.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>

#include "common/text/utf8.h"
#include "indexer/extract/pdf/gutter.h"
#include "indexer/extract/pdf/paragraphs.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

using Lines = std::vector<const PageLine*>;

constexpr unsigned deepest = 60;
constexpr double display = 1.25;  // of the body's size
constexpr double same_row = 0.5;  // of the lower line's height

bool is_same_row(const PageLine& line, const PageLine& other) {
  constexpr double like_size = 1.4;
  const double least = std::min(line.box.height(), other.box.height());
  return line.box.shared_height(other.box) >= same_row * least &&
         std::max(line.size, other.size) < like_size * std::min(line.size, other.size);
}

bool is_same_height(const PageLine& line, const PageLine& other) {
  const double least = std::min(line.box.height(), other.box.height());
  return line.box.shared_height(other.box) >= same_row * least && least > 0;
}

/// The letter over two or three lines with which a story opens.
bool is_initial(const PageLine& line, const PageLine& beside) {
  constexpr double larger = 1.6;
  std::size_t offset = 0;
  next_code_point(line.text, offset);
  return offset == line.text.size() && starts_with_letter(line.text) &&
         line.size > larger * beside.size && line.box.left < beside.box.left &&
         line.box.shared_height(beside.box) > 0;
}

bool is_cell(const PageLine& line) {
  constexpr std::size_t longest = 24;  // characters
  return count_code_points(line.text) <= longest;
}

/// Copies of the lines, initials in front of the words that they open.
std::vector<PageLine> set_initials(const Lines& column) {
  constexpr std::size_t furthest = 4;  // lines
  std::vector<PageLine> lines;
  std::vector<bool> set(column.size(), false);
  for (std::size_t i = 0; i < column.size(); ++i) {
    for (std::size_t k = i < furthest ? 0 : i - furthest; k < i + furthest && !set[i]; ++k) {
      set[i] = k < column.size() && k != i && is_initial(*column[i], *column[k]);
    }
  }
  std::string initial;
  for (std::size_t i = 0; i < column.size(); ++i) {
    if (set[i]) {
      initial += column[i]->text;
      continue;
    }
    lines.push_back(*column[i]);
    lines.back().text.insert(0, initial);
    initial.clear();
  }
  if (!initial.empty() && !lines.empty()) lines.back().text += ' ' + initial;
  return lines;
}

/// Sorted by their tops: the lines that share the row of the first.
std::span<const PageLine* const> first_row(std::span<const PageLine* const> lines) {
  std::size_t end = 1;
  while (end < lines.size() && is_same_height(*lines[0], *lines[end])) ++end;
  return lines.first(end);
}

/// The largest type of a row.
double largest_size(std::span<const PageLine* const> row) {
  double size = 0;
  for (const PageLine* line : row) size = std::max(size, line->size);
  return size;
}

/// Where the widest white space runs through above or below a line in display type: the number of
/// lines above it; 0 where there is none. `lines` are sorted by their tops.
std::size_t find_headline_cut(const Lines& lines, double body_size) {
  constexpr double change = 1.1;  // ratio of sizes
  std::size_t cut = 0;
  double widest = 0;
  double bottom = 0;
  double size_above = 0;
  for (std::size_t begin = 0; begin < lines.size();) {
    const auto row = first_row(std::span(lines).subspan(begin));
    const double size = largest_size(row);
    const double gap = lines[begin]->box.top - bottom;
    const double larger = std::max(size, size_above);
    const bool headline =
        larger >= display * body_size && larger >= change * std::min(size, size_above);
    if (begin > 0 && headline && gap > widest) {
      widest = gap;
      cut = begin;
    }
    for (const PageLine* line : row) bottom = std::max(bottom, line->box.bottom);
    size_above = size;
    begin += row.size();
  }
  return cut;
}

class OrderReader {
 public:
  OrderReader(unsigned first_column, double body_size)
      : column_(first_column), body_size_(body_size) {}

  /// Columns part first, then what stands above and below a headline, then columns that some lines
  /// run across.
  void read(Lines lines, unsigned depth) {
    if (depth == deepest) return take_column(lines);
    std::stable_sort(lines.begin(), lines.end(), [](const PageLine* first, const PageLine* second) {
      return first->box.top < second->box.top;
    });
    if (const auto gutter = find_gutter(lines, Crossing::none)) {
      return read_band(lines, *gutter, depth + 1);
    }
    if (const std::size_t cut = find_headline_cut(lines, body_size_); cut > 0) {
      const auto middle = lines.begin() + static_cast<std::ptrdiff_t>(cut);
      read({lines.begin(), middle}, depth + 1);
      return read({middle, lines.end()}, depth + 1);
    }
    const auto gutter = find_gutter(lines, Crossing::some);
    if (!gutter) return take_column(lines);
    for (std::size_t begin = 0; begin < lines.size();) {
      const bool across = gutter->is_across(*lines[begin]);
      std::size_t end = begin + 1;
      while (end < lines.size() && gutter->is_across(*lines[end]) == across) ++end;
      read_band(std::span(lines).subspan(begin, end - begin), *gutter, depth + 1);
      begin = end;
    }
  }

  std::vector<PageLine> ordered;
  unsigned column() const { return column_; }

 private:
  void read_band(std::span<const PageLine* const> band, const Gutter& gutter, unsigned depth) {
    if (gutter.is_across(*band.front())) return read({band.begin(), band.end()}, depth);
    Lines left;
    Lines right;
    for (const PageLine* line : band) (gutter.is_left(*line) ? left : right).push_back(line);
    if (!left.empty()) read(std::move(left), depth);
    if (!right.empty()) read(std::move(right), depth);
  }

  /// Row by row.
  void take_column(const Lines& column) {
    const std::vector<PageLine> lines = set_initials(column);
    for (std::size_t begin = 0; begin < lines.size();) {
      Lines row;
      std::size_t end = begin;
      for (; end < lines.size() && is_same_row(lines[begin], lines[end]); ++end) {
        row.push_back(&lines[end]);
      }
      if (row.empty()) row.push_back(&lines[end++]);  // of no height
      std::stable_sort(row.begin(), row.end(), [](const PageLine* first, const PageLine* second) {
        return first->box.left < second->box.left;
      });
      take_row(row);
      begin = end;
    }
    ++column_;
  }

  /// Short items that stand in one row are cells of a table, or a number and its text.
  void take_row(const Lines& row) {
    const std::size_t first = ordered.size();
    for (const PageLine* item : row) {
      const bool joins = ordered.size() > first && belongs_beside(ordered.back(), *item);
      if (joins) {
        ordered.back().text += ' ' + item->text;
        ordered.back().box.add(item->box);
      } else {
        ordered.push_back(*item);
        ordered.back().column = column_;
      }
    }
  }

  /// A wide space may have parted a line into two; headlines may stand close beside each other.
  bool belongs_beside(const PageLine& line, const PageLine& next) const {
    constexpr double widest_space = 2.0;  // of the type's size
    constexpr double display_space = 0.5;
    const bool large = std::max(line.size, next.size) >= display * body_size_;
    const double gap = next.box.left - line.box.right;
    if (large) return gap < display_space * line.size && std::abs(line.size - next.size) < 1;
    return gap < widest_space * line.size || is_cell(line) || is_cell(next);
  }

  unsigned column_;
  double body_size_;
};

}  // namespace

unsigned put_in_reading_order(std::vector<PageLine>& lines, unsigned first_column) {
  Lines all;
  all.reserve(lines.size());
  for (const PageLine& line : lines) all.push_back(&line);
  OrderReader reader(first_column, find_body_size(lines));
  if (!all.empty()) reader.read(std::move(all), 0);
  lines = std::move(reader.ordered);
  return reader.column();
}

}  // namespace clipfile
