/// Ranks articles with Xapian: those that hold all words first, helped by feedback from the best
/// ones.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>
#include <xapian.h>

#include "searcher/ranking/article_check.h"
#include "searcher/ranking/feedback.h"
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

struct ArticleRanking {
  std::vector<RankedArticle> articles;  ///< best first; equal scores by path and part
  std::uint64_t holding_all = 0;        ///< of those that were checked, where not all were
  bool exact = true;                    ///< whether holding_all counts all that there are
  std::vector<FeedbackTerm> feedback;   ///< what was added to the query, best first
  double feedback_share = 0;            ///< how much of its weight that was given
};

/// How many articles are wanted.
struct ArticleDemand {
  std::size_t most = 0;
  SortOrder order = SortOrder::relevance;
  bool exact = false;  ///< check every article, so that holding_all is exact
};

/// The `most` best articles of each tier. `check` says which of the articles that Xapian finds
/// count; without one all do, and holding_all is exact in any case. Database, query, settings and
/// check outlive it.
class ArticleTiers {
 public:
  ArticleTiers(const Xapian::Database& database, const ArticleQuery& query,
               const ArticleDemand& demand, const RankingSettings& settings, ArticleCheck* check);
  ~ArticleTiers();

  /// Those of the first tier. Called once, before the other.
  const ArticleRanking& rank_first();

  /// Those that come behind them, if the first were fewer; takes as long again.
  std::vector<RankedArticle> rank_rest();

 private:
  class Ranker;
  std::unique_ptr<Ranker> ranker_;
};

/// Both tiers.
ArticleRanking rank_articles(const Xapian::Database& database, const ArticleQuery& query,
                             const ArticleDemand& demand, const RankingSettings& settings,
                             ArticleCheck* check = nullptr);

}  // namespace clipfile
