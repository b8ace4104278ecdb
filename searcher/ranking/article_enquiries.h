/// Puts a query for articles to Xapian: in which order, with which weights.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <xapian.h>

#include "searcher/ranking/article_ranking.h"
#include "searcher/ranking/settings.h"

namespace clipfile {

/// What is as relevant comes in the order of its place; by day, what is of the same day and as
/// relevant in that of the index.
Xapian::Enquire make_enquire(const Xapian::Database& database, const Xapian::Query& query,
                             SortOrder order, const RankingSettings& settings);

/// Stops as soon as it has enough, whatever they are.
Xapian::Enquire unweighted(const Xapian::Database& database, const Xapian::Query& query);

std::uint64_t count_articles(const Xapian::Database& database, const Xapian::Query& query);

/// Whether there is a phrase in it.
bool asks_for_positions(const Xapian::Query& query);

}  // namespace clipfile
