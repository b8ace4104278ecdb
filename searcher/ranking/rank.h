/// Ranks passages: articles first, then the passages of the best articles.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>
#include <xapian.h>

#include "searcher/ranking/article_ranking.h"
#include "searcher/ranking/recency.h"
#include "searcher/ranking/settings.h"
#include "searcher/ranking/units.h"

namespace clipfile {

struct RankingRequest {
  std::size_t passages = 10;    ///< 0: all
  std::size_t offset = 0;       ///< passages passed over
  std::size_t per_article = 3;  ///< 0: all that match
  SortOrder order = SortOrder::relevance;
  std::optional<Recency> recency = std::nullopt;  ///< preferred in the order of relevance
  bool exact_count =
      false;  ///< count all articles that hold all, also where each has to be checked
};

/// What a score is the sum of, and what that is multiplied by.
struct ScoreParts {
  double passage = 0;
  double article = 0;
  double as_typed = 0;  ///< for an article that has all words as they were typed
  double recency = 1;
};

struct RankedPassage {
  Xapian::docid docid;
  std::size_t passage;  ///< 0 for the article's first
  double score;
  double article_score;
  bool first_tier;
  std::size_t fulfilled = 0;  ///< parts of the query such as a w/5 b that are fulfilled in it
  ScoreParts parts = {};
};

struct Ranking {
  std::vector<RankedPassage> passages;
  std::uint64_t articles_holding_all = 0;
  bool articles_exact = true;        ///< otherwise there are at least so many
  std::uint64_t passages_found = 0;  ///< in the articles that were looked at
  bool looked_at_all = true;  ///< every article that holds all words, and, if any, every other
  std::vector<std::string> feedback_terms;
};

/// Decides which of the ranked passages are shown.
class PassageChoice {
 public:
  virtual ~PassageChoice() = default;

  /// Asked about each in its turn, from the best on, until there are enough.
  virtual bool chooses(const RankedPassage& passage) = 0;
};

/// Best first; what ranks the same in an order that does not depend on when it came into the index.
/// Articles are taken in blocks of settings.rescored_articles, those of the second tier only where
/// those of the first do not have enough; inside a block passages compete, so that the order does
/// not depend on how many are asked for. Passages in which parts of
/// the query are fulfilled that `check` knows come before others, whether or not it narrows. Those
/// that `choice` does not choose count as found, but are else as if they were not there.
Ranking rank_passages(const Xapian::Database& database, const ArticleQuery& query,
                      const std::vector<SearchUnit>& units, const RankingRequest& request,
                      const RankingSettings& settings, ArticleCheck* check = nullptr,
                      PassageChoice* choice = nullptr);

/// Where passages go, and which.
struct PassageTaker {
  std::function<void(const RankedPassage&)> take;
  PassageChoice* choice = nullptr;  ///< all where there is none
};

/// The same, but that each passage is taken as soon as its place is known, and none is kept.
Ranking hand_out_passages(const Xapian::Database& database, const ArticleQuery& query,
                          const std::vector<SearchUnit>& units, const RankingRequest& request,
                          const RankingSettings& settings, ArticleCheck* check,
                          const PassageTaker& taker);

}  // namespace clipfile
