/// Names the numbers that ranking depends on; each was measured, see ARCHITECTURE.md.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>

namespace clipfile {

struct RankingSettings {
  // Articles: Xapian's BM25.
  double article_k1 = 1.2;
  double article_b = 0.6;
  double article_least_length = 0.5;  ///< of an average one; a shorter one counts as so long

  // Passages: BM25 over the passages of the best articles.
  std::size_t rescored_articles = 200;
  double passage_k1 = 0.5;
  double passage_b = 0.4;
  double proximity_weight = 1;
  double other_form_weight = 0.2;  ///< of a word in another ending or spelling than it was typed
  double in_order_factor = 2.5;   ///< how much more two words count that stand in the query's order
  double neighbour_weight = 0.1;  ///< of the scores of the passages before and behind
  double article_weight = 1;

  // Positions: of so few articles all are read, so that their passages are counted; of more, those
  // of the articles that may have the best passages, at least so many at once.
  std::size_t read_whole = 100;
  std::size_t read_at_once = 32;

  // Where so few articles hold all words that one of them is likely meant.
  std::size_t few_articles = 100;
  double as_typed_weight = 0.5;  ///< of all words' rarity, for an article that has them as typed

  // Relevance feedback: terms of the best articles, added with a small weight.
  bool feedback = true;
  std::size_t feedback_articles = 30;
  double feedback_longest = 3'000;  ///< words and stems of these on average; not of longer ones
  double feedback_steepness = 5;  ///< how much more the better of them count: a power of the score
  std::size_t feedback_terms = 25;
  double feedback_weight = 3;
  double feedback_article_weight = 2.5;  ///< instead of article_weight: the article's score knows
                                         ///< more words than the passage's
  double feedback_share = 0.2;  ///< of both where articles hold all words that were asked for
  std::size_t feedback_share_terms = 15;       ///< instead of feedback_terms, there
  std::size_t feedback_candidates = 1000;      ///< the best without it, which it ranks anew; 0: all
  std::size_t feedback_least_articles = 1000;  ///< in the archive; a smaller one gains nothing
};

}  // namespace clipfile
