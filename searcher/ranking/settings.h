/// Names the numbers that ranking depends on; each was measured, see ARCHITECTURE.md.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>

namespace clipfile {

struct RankingSettings {
  // Articles: Xapian's BM25.
  double article_k1 = 2.5;
  double article_b = 0.75;

  // Passages: BM25 over the passages of the best articles.
  std::size_t rescored_articles = 200;
  double passage_k1 = 0.5;
  double passage_b = 0.4;
  double proximity_weight = 1;
  double in_order_factor = 2.5;   ///< how much more two words count that stand in the query's order
  double neighbour_weight = 0.1;  ///< of the scores of the passages before and behind
  double article_weight = 1;

  // Relevance feedback: terms of the best articles, added with a small weight.
  bool feedback = true;
  std::size_t feedback_articles = 20;
  std::size_t feedback_terms = 35;
  double feedback_weight = 0.5;
  std::size_t feedback_least_articles = 1000;  ///< in the archive; a smaller one gains nothing
};

}  // namespace clipfile
