/// Lists the best articles for a query, in an order that does not depend on how they came in.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>
#include <xapian.h>

#include "searcher/ranking/article_ranking.h"
#include "searcher/ranking/feedback.h"
#include "searcher/ranking/settings.h"

namespace clipfile {

struct ArticleList {
  std::vector<BestArticle> articles;  ///< best first; equal scores in no certain order
  std::uint64_t matches = 0;          ///< exact where they were counted
};

/// How long a list is to be.
struct ListLength {
  std::size_t most;
  std::size_t least;  ///< where it would end among articles of the same score those are left out,
                      ///< unless it had fewer articles then
  bool counted = false;
};

/// By relevance.
ArticleList list_articles(const Xapian::Database& database, const Xapian::Query& query,
                          const RankingSettings& settings, const ListLength& length);

/// As Xapian has them.
std::vector<BestArticle> list_matches(const Xapian::MSet& matches);

/// The first `most` of articles that are sorted by their scores; equal scores by path and part.
std::vector<BestArticle> take_first(const Xapian::Database& database,
                                    std::span<const BestArticle> articles, std::size_t most);

/// Sorts what has the same score and the same day by its place.
void order_ties(const Xapian::Database& database, std::span<RankedArticle> articles);

}  // namespace clipfile
