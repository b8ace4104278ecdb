/// Lists the articles that a query may find, where that costs less than looking at all.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>
#include <xapian.h>

namespace clipfile {

/// Ascending: all that Xapian finds with `query`, and perhaps others that have one of its terms.
/// Nothing where that may be any article, or the terms have more postings than there are articles.
std::optional<std::vector<Xapian::docid>> list_possible_articles(const Xapian::Database& database,
                                                                 const Xapian::Query& query);

}  // namespace clipfile
