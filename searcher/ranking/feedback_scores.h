/// Adds to the scores of articles what the words of feedback weigh in them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <vector>
#include <xapian.h>

#include "searcher/ranking/feedback.h"
#include "searcher/ranking/settings.h"

namespace clipfile {

/// By Xapian's BM25, as if the terms had been added to the query with `weight` times their own
/// weights; much faster where not all articles that match are looked at. The order stays.
void add_feedback(const Xapian::Database& database, const std::vector<FeedbackTerm>& terms,
                  double weight, const RankingSettings& settings, std::span<BestArticle> articles);

}  // namespace clipfile
