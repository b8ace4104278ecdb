/// Finds the white strip that parts two columns of a page.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <span>

#include "indexer/extract/pdf/page_text.h"

namespace clipfile {

struct Gutter {
  double left = 0;  ///< points
  double right = 0;

  bool is_left(const PageLine& line) const { return line.box.right <= left; }
  bool is_right(const PageLine& line) const { return line.box.left >= right; }
  bool is_across(const PageLine& line) const { return !is_left(line) && !is_right(line); }
};

/// Which lines may run across a gutter.
enum class Crossing { none, some };

/// The gutter that the fewest lines run across, and of those the widest. Both sides must hold
/// several lines of running text beside each other: the columns of a table are none. Nothing where
/// there is no such gutter. `lines` are sorted by their tops. Time grows with n log n.
std::optional<Gutter> find_gutter(std::span<const PageLine* const> lines, Crossing crossing);

}  // namespace clipfile
