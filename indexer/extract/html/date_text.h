/// Finds the day that a page shows in plain text.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>

#include "indexer/extract/dates.h"
#include "indexer/extract/html/date_markup.h"
#include "indexer/extract/html/html_tree.h"

namespace clipfile {

struct TextDays {
  std::optional<Day> near_headline;
  std::optional<Day> elsewhere;  ///< in the first short line that holds one
};

/// `headline` is the node that holds it; 0: there is none.
TextDays find_days_in_lines(const HtmlTree& tree, NodeId headline, NumericOrder order,
                            DaySearch search);

}  // namespace clipfile
