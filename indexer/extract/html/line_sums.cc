// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/line_sums.h"

namespace clipfile {
namespace {

constexpr std::uint32_t prose_chars = 60;
constexpr double prose_link_density = 0.4;

LineMeasure measure(const Line& line) {
  LineMeasure result{
      .lines = 1, .chars = line.chars, .link_chars = line.link_chars, .commas = line.commas};
  if (is_prose(line)) {
    result.prose_chars = line.chars;
    result.prose_lines = 1;
  }
  return result;
}

}  // namespace

LineMeasure& LineMeasure::operator+=(const LineMeasure& other) {
  lines += other.lines;
  chars += other.chars;
  link_chars += other.link_chars;
  commas += other.commas;
  prose_chars += other.prose_chars;
  prose_lines += other.prose_lines;
  return *this;
}

LineMeasure LineMeasure::operator-(const LineMeasure& other) const {
  return {lines - other.lines,
          chars - other.chars,
          link_chars - other.link_chars,
          commas - other.commas,
          prose_chars - other.prose_chars,
          prose_lines - other.prose_lines};
}

double LineMeasure::link_density() const {
  return chars == 0 ? 0 : static_cast<double>(link_chars) / chars;
}

bool is_prose(const Line& line) {
  return line.chars >= prose_chars && line.link_chars < prose_link_density * line.chars;
}

LineSums::LineSums(const HtmlTree& tree, std::span<const Line> lines)
    : tree_(&tree), before_(tree.nodes.size() + 1) {
  for (const Line& line : lines) before_[line.first + 1] += measure(line);
  for (std::size_t node = 1; node < before_.size(); ++node) before_[node] += before_[node - 1];
}

LineMeasure LineSums::of(NodeId node) const {
  return before_[tree_->nodes[node].end] - before_[node];
}

LineMeasure LineSums::of_page() const { return before_.back(); }

}  // namespace clipfile
