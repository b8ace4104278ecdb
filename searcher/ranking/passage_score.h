/// Scores the passages of an article by the hits of a query in them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "searcher/ranking/positions.h"
#include "searcher/ranking/settings.h"
#include "searcher/ranking/units.h"

namespace clipfile {

struct ScoredPassage {
  std::size_t passage;  ///< 0 for the article's first
  double score;
  std::size_t units;  ///< how many different ones stand in it

  bool operator==(const ScoredPassage&) const = default;
};

/// Okapi BM25 with passages as documents (Robertson and Zaragoza 2009), and for words close
/// together the proximity accumulator of Büttcher, Clarke and Lushman (SIGIR 2006). `hits` are
/// those of one article, by position; `lengths` has a byte for each passage, its words. Passages
/// without a hit are left out; in text order.
std::vector<ScoredPassage> score_passages(std::span<const Hit> hits, std::string_view lengths,
                                          double average_length, std::span<const SearchUnit> units,
                                          const RankingSettings& settings);

/// No passage of an article in which the units stand so often at most has a higher score.
double bound_passage_score(std::span<const MostHits> most, std::string_view lengths,
                           double average_length, std::span<const SearchUnit> units,
                           const RankingSettings& settings);

}  // namespace clipfile
