/// Finds the days that a page's markup sets apart: microdata, time elements, elements named after
/// dates.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "indexer/extract/dates.h"
#include "indexer/extract/html/html_tree.h"

namespace clipfile {

/// Where on a page a day may stand to count as the page's own.
enum class DaySearch {
  own,       ///< not among other stories, not in comments
  anywhere,  ///< for pages that name their parts misleadingly
};

struct ShownDay {
  NodeId node;
  Day day;
  bool changed;  ///< its element is named after changes, not after publication
  bool near;     ///< close to the headline
};

/// itemprop="datePublished", <time pubdate>, and the like.
std::optional<Day> find_day_in_published_markup(const HtmlTree& tree, NumericOrder order);

/// <time> elements and short ones whose class or id is called "date", "published", "timestamp" and
/// the like, where `search` allows. Best first: close to the headline and behind it, then the
/// others.
std::vector<ShownDay> find_shown_days(const HtmlTree& tree, NodeId headline, NumericOrder order,
                                      DaySearch search);

/// The heading that reads like `headline`, else the first <h1>, else 0.
NodeId find_headline_node(const HtmlTree& tree, std::string_view headline);

}  // namespace clipfile
