/// Puts the lines of a page in the order in which people read them: column by column, and what runs
/// across columns before the columns under it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/extract/pdf/page_text.h"

namespace clipfile {

/// Each line gets the number of its column, counted from `first_column`; returns the number behind
/// the last. Items of one row of a table become one line. No line is lost.
///
/// The page is cut at the gutter that the fewest lines run across, those lines divide it into
/// bands, and each side of each band is cut again (after Nagy's X-Y cut, in which headlines over
/// several columns would hide the gutters).
unsigned put_in_reading_order(std::vector<PageLine>& lines, unsigned first_column);

}  // namespace clipfile
