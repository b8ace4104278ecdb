/// Makes lines of print for tests.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/pdf/page_text.h"

namespace clipfile::testing_support {

/// Letters are half as wide as their size.
inline PageLine line_at(double left, double top, const std::string& text, double size = 10) {
  PageLine line;
  const double width = size / 2 * static_cast<double>(text.size());
  line.box = {left, top, left + width, top + size};
  line.size = size;
  line.text = text;
  return line;
}

/// Lines of 30 letters, 12 points apart, "a0 ...", "a1 ...".
inline std::vector<PageLine> column_at(double left, double top, std::size_t lines,
                                       const std::string& name) {
  std::vector<PageLine> column;
  for (std::size_t i = 0; i < lines; ++i) {
    std::string text = name + std::to_string(i);
    text += std::string(30 - text.size(), 'x');
    column.push_back(line_at(left, top + 12 * static_cast<double>(i), text));
  }
  return column;
}

}  // namespace clipfile::testing_support
