/// Finds the stems that the best articles have in common and the rest of the archive has not.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>
#include <xapian.h>

#include "searcher/ranking/settings.h"

namespace clipfile {

/// A stem that the best articles have in common.
struct FeedbackTerm {
  std::string term;
  double weight;  ///< 1 for the best
};

/// An article that was found, and how well it answers.
struct BestArticle {
  Xapian::docid docid;
  double score;
};

/// By their share of the articles' words and their rarity in the archive, as Rocchio (1971) adds
/// them; an article counts less the worse it answers, as in relevance models (Lavrenko and Croft
/// 2001). The words of the query are among them, where the articles speak for them. At most so many
/// terms, best first.
std::vector<FeedbackTerm> find_feedback(const Xapian::Database& database,
                                        const std::vector<BestArticle>& best,
                                        const RankingSettings& settings, std::size_t most_terms);

}  // namespace clipfile
