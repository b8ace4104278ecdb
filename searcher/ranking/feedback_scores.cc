// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/feedback_scores.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace clipfile {
namespace {

/// An article in index order, as posting lists are read.
struct Scored {
  BestArticle* article;
  double saturation;  ///< the frequency at which a word weighs half of what it can
};

std::vector<Scored> in_index_order(const Xapian::Database& database,
                                   const RankingSettings& settings,
                                   std::span<BestArticle> articles) {
  std::vector<Scored> scored;
  for (BestArticle& article : articles) scored.push_back({&article, 0});
  std::sort(scored.begin(), scored.end(),
            [](const Scored& a, const Scored& b) { return a.article->docid < b.article->docid; });
  const double average = database.get_avlength();
  for (Scored& one : scored) {
    const double length = std::max(database.get_doclength(one.article->docid) / average,
                                   settings.article_least_length);
    one.saturation = settings.article_k1 * (1 - settings.article_b + settings.article_b * length);
  }
  return scored;
}

/// Of a term that so many of the articles have; never below 0, as Xapian has it.
double rarity(double articles, double holding) {
  const double odds = (articles - holding + 0.5) / (holding + 0.5);
  return std::log(odds < 2 ? odds / 2 + 1 : odds);
}

void add_term(const Xapian::Database& database, const std::string& term, double most,
              std::span<const Scored> articles) {
  auto posting = database.postlist_begin(term);
  const auto end = database.postlist_end(term);
  for (const Scored& scored : articles) {
    if (posting == end) return;
    posting.skip_to(scored.article->docid);
    if (posting == end || *posting != scored.article->docid) continue;
    const double frequency = posting.get_wdf();
    scored.article->score += most * frequency / (frequency + scored.saturation);
  }
}

}  // namespace

void add_feedback(const Xapian::Database& database, const std::vector<FeedbackTerm>& terms,
                  double weight, const RankingSettings& settings, std::span<BestArticle> articles) {
  if (terms.empty() || articles.empty()) return;
  const std::vector<Scored> scored = in_index_order(database, settings, articles);
  for (const FeedbackTerm& term : terms) {
    const double rare = rarity(database.get_doccount(), database.get_termfreq(term.term));
    add_term(database, term.term, weight * term.weight * rare * (settings.article_k1 + 1), scored);
  }
}

}  // namespace clipfile
