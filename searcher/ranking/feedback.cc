// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/feedback.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>

#include "common/schema.h"

namespace clipfile {
namespace {

/// One article alone may have misprints and rare names.
constexpr std::size_t least_articles = 2;

/// A stem of every second article says nothing.
constexpr double most_common = 0.5;

/// How much of the best articles is one stem.
struct Share {
  double of_words = 0;
  std::size_t articles = 0;
};

using Shares = std::map<std::string, Share>;

/// Whether it is a stem of headline and body, and no number.
bool is_stem(const std::string& term) {
  constexpr std::size_t least_size = 4;
  if (term.size() < least_size) return false;
  const bool of_field = term[1] >= 'A' && term[1] <= 'Z';
  const bool number = term[1] >= '0' && term[1] <= '9';
  return !of_field && !number;
}

void add_shares(Shares& shares, const Xapian::Database& database, const BestArticle& article,
                double weight) {
  const auto length = static_cast<double>(database.get_doclength(article.docid));
  if (length == 0) return;
  const std::string prefix(schema::prefix::stem);
  const auto end = database.termlist_end(article.docid);
  auto term = database.termlist_begin(article.docid);
  for (term.skip_to(prefix); term != end && (*term).starts_with(prefix); ++term) {
    const std::string stem = *term;
    if (!is_stem(stem)) continue;
    Share& share = shares[stem];
    share.of_words += weight * term.get_wdf() / length;
    share.articles += 1;
  }
}

}  // namespace

std::vector<FeedbackTerm> find_feedback(const Xapian::Database& database,
                                        const std::vector<BestArticle>& best,
                                        const RankingSettings& settings) {
  Shares shares;
  const double best_score = best.empty() ? 0 : best.front().score;
  if (best_score <= 0) return {};
  for (const BestArticle& article : best) {
    const double weight = std::pow(article.score / best_score, settings.feedback_steepness);
    add_shares(shares, database, article, weight);
  }
  const auto articles = static_cast<double>(database.get_doccount());
  std::vector<FeedbackTerm> terms;
  for (const auto& [term, share] : shares) {
    if (share.articles < least_articles) continue;
    const auto holding = static_cast<double>(database.get_termfreq(term));
    if (holding > most_common * articles) continue;
    terms.push_back({term, share.of_words * std::log(articles / holding)});
  }
  std::stable_sort(terms.begin(), terms.end(), [](const FeedbackTerm& a, const FeedbackTerm& b) {
    return a.weight > b.weight;
  });
  if (terms.size() > settings.feedback_terms) terms.resize(settings.feedback_terms);
  const double most = terms.empty() ? 1 : terms.front().weight;
  for (FeedbackTerm& term : terms) term.weight /= most;
  return terms;
}

}  // namespace clipfile
