/// Adds up what the lines of a page measure, for any subtree at once.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "indexer/extract/html/html_tree.h"
#include "indexer/extract/html/lines.h"

namespace clipfile {

struct LineMeasure {
  std::uint32_t lines = 0;
  std::uint32_t chars = 0;
  std::uint32_t link_chars = 0;
  std::uint32_t commas = 0;
  std::uint32_t prose_chars = 0;  ///< of lines that are long and hold few links
  std::uint32_t prose_lines = 0;

  LineMeasure& operator+=(const LineMeasure& other);
  LineMeasure operator-(const LineMeasure& other) const;
  /// 0 to 1; 0 where there is no text.
  double link_density() const;
};

bool is_prose(const Line& line);

class LineSums {
 public:
  LineSums(const HtmlTree& tree, std::span<const Line> lines);

  LineMeasure of(NodeId node) const;
  LineMeasure of_page() const;

 private:
  const HtmlTree* tree_;
  std::vector<LineMeasure> before_;  ///< of all lines that start before a node
};

}  // namespace clipfile
