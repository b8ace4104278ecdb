// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf/gutter.h"

#include <algorithm>
#include <vector>

#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

constexpr std::size_t fewest_lines = 3;      // on either side
constexpr std::size_t shortest_column = 14;  // characters of a line, on average
constexpr double narrowest_gutter = 0.6;     // of the type's size
constexpr double lowest_column = 2.5;        // of the type's size: lines beside each other
constexpr std::size_t most_tried = 16;

double median_size(std::span<const PageLine* const> lines) {
  std::vector<double> sizes;
  sizes.reserve(lines.size());
  for (const PageLine* line : lines) sizes.push_back(line->size);
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  return *middle;
}

struct Strip {
  Gutter gutter;
  std::size_t across = 0;  // lines
};

/// All strips between the right end of some line and the next left end, with enough lines on both
/// sides.
std::vector<Strip> find_strips(std::span<const PageLine* const> lines, double least) {
  std::vector<double> lefts;
  std::vector<double> rights;
  for (const PageLine* line : lines) {
    lefts.push_back(line->box.left);
    rights.push_back(line->box.right);
  }
  std::sort(lefts.begin(), lefts.end());
  std::sort(rights.begin(), rights.end());
  std::vector<Strip> strips;
  std::size_t ended = 0;
  for (std::size_t begun = 0; begun < lefts.size(); ++begun) {
    const double left_end = lefts[begun];
    while (ended < rights.size() && rights[ended] <= left_end) ++ended;
    if (ended < fewest_lines || lines.size() - begun < fewest_lines) continue;
    const Gutter gutter{rights[ended - 1], left_end};
    const bool starts_before = begun > 0 && lefts[begun - 1] > gutter.left;
    if (starts_before || gutter.right - gutter.left < least) continue;
    strips.push_back({gutter, begun - ended});
  }
  return strips;
}

struct Side {
  PageBox box;
  std::size_t rows = 0;
  std::size_t characters = 0;
  double row_top = 0;

  /// Lines come from top to bottom; wide spaces may have parted one into several.
  void add(const PageLine& line) {
    if (rows == 0 || line.box.top > row_top + line.size / 2) {
      ++rows;
      row_top = line.box.top;
    }
    if (characters == 0) box = line.box;
    box.add(line.box);
    characters += count_code_points(line.text);
  }

  bool is_running_text() const {
    return rows >= fewest_lines && characters >= shortest_column * rows;
  }
};

bool parts_columns(const Gutter& gutter, std::span<const PageLine* const> lines, double size) {
  Side left;
  Side right;
  for (const PageLine* line : lines) {
    if (gutter.is_left(*line)) left.add(*line);
    if (gutter.is_right(*line)) right.add(*line);
  }
  return left.is_running_text() && right.is_running_text() &&
         left.box.shared_height(right.box) >= lowest_column * size;
}

}  // namespace

std::optional<Gutter> find_gutter(std::span<const PageLine* const> lines, Crossing crossing) {
  if (lines.size() < 2 * fewest_lines) return std::nullopt;
  const double size = median_size(lines);
  std::vector<Strip> strips = find_strips(lines, narrowest_gutter * size);
  if (crossing == Crossing::none) {
    std::erase_if(strips, [](const Strip& strip) { return strip.across > 0; });
  }
  std::sort(strips.begin(), strips.end(), [](const Strip& first, const Strip& second) {
    if (first.across != second.across) return first.across < second.across;
    return first.gutter.right - first.gutter.left > second.gutter.right - second.gutter.left;
  });
  if (strips.size() > most_tried) strips.resize(most_tried);
  for (const Strip& strip : strips) {
    if (parts_columns(strip.gutter, lines, size)) return strip.gutter;
  }
  return std::nullopt;
}

}  // namespace clipfile
