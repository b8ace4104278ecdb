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

/// A query as Xapian takes it, strict and lenient.
struct ArticleQuery {
  Xapian::Query all;   ///< what holds everything that was asked for
  Xapian::Query some;  ///< what may lack some of the plain words, `all` included; empty where
                       ///< nothing may be lacking
  bool all_first =
      true;  ///< whether articles of `all` come before the rest of `some`, or compete with it
};

enum class SortOrder : std::uint8_t { relevance, oldest_first, newest_first };

struct RankedArticle {
  Xapian::docid docid;
  double score;
  bool first_tier;  ///< of `all` where that comes first; true for every article where there are no
                    ///< tiers
};

/// A stem that the best articles have in common.
struct FeedbackTerm {
  std::string term;
  double weight;  ///< 1 for the best
};

struct ArticleRanking {
  std::vector<RankedArticle> articles;  ///< best first; equal scores in index order
  std::uint64_t holding_all = 0;        ///< exact, however many were asked for
  std::vector<FeedbackTerm> feedback;   ///< what was added to the query, best first
};

/// At least the `most` best articles, where there are so many.
ArticleRanking rank_articles(const Xapian::Database& database, const ArticleQuery& query,
                             std::size_t most, SortOrder order, const RankingSettings& settings);

}  // namespace clipfile
