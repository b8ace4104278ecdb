/// Ranks articles with Xapian: those that hold all words first, helped by feedback from the best
/// ones.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>
#include <xapian.h>

#include "searcher/ranking/settings.h"

namespace clipfile {

/// A query as Xapian takes it, in two tiers.
struct ArticleQuery {
  Xapian::Query all;   ///< what holds everything that was asked for
  Xapian::Query some;  ///< what may lack some of the plain words, `all` included; empty where
                       ///< nothing may be lacking
};

enum class SortOrder : std::uint8_t { relevance, oldest_first, newest_first };

struct RankedArticle {
  Xapian::docid docid;
  double score;
  bool holds_all;
};

struct ArticleRanking {
  std::vector<RankedArticle> articles;      ///< best first; equal scores in index order
  std::uint64_t holding_all = 0;            ///< exact, however many were asked for
  std::vector<std::string> feedback_terms;  ///< what was added to the query, best first
};

/// At least the `most` best articles, where there are so many.
ArticleRanking rank_articles(const Xapian::Database& database, const ArticleQuery& query,
                             std::size_t most, SortOrder order, const RankingSettings& settings);

}  // namespace clipfile
