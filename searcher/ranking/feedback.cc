// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/feedback.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <queue>
#include <span>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

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

using Shares = std::unordered_map<std::string, Share>;

/// Whether it is a stem of headline and body, and no number.
bool is_stem(const std::string& term) {
  constexpr std::size_t least_size = 4;
  if (term.size() < least_size) return false;
  const bool of_field = term[1] >= 'A' && term[1] <= 'Z';
  const bool number = term[1] >= '0' && term[1] <= '9';
  return !of_field && !number;
}

/// Whether they are as long as a newspaper's pages or a book's chapters, of which only a part
/// answers the query, and most words are of something else.
bool are_long(const Xapian::Database& database, const std::vector<BestArticle>& articles,
              double longest) {
  double length = 0;
  for (const BestArticle& article : articles)
    length += static_cast<double>(database.get_doclength(article.docid));
  return length > longest * static_cast<double>(articles.size());
}

void add_shares(Shares& shares, const Xapian::Database& database, const BestArticle& article,
                double weight) {
  const auto length = static_cast<double>(database.get_doclength(article.docid));
  if (length == 0) return;
  const std::string prefix(schema::prefix::stem);
  const auto end = database.termlist_end(article.docid);
  auto term = database.termlist_begin(article.docid);
  for (term.skip_to(prefix); term != end; ++term) {
    const std::string stem = *term;
    if (!stem.starts_with(prefix)) break;
    if (!is_stem(stem)) continue;
    Share& share = shares[stem];
    share.of_words += weight * term.get_wdf() / length;
    share.articles += 1;
  }
}

Shares gather_shares(const Xapian::Database& database, const std::vector<BestArticle>& best,
                     double steepness) {
  constexpr std::size_t usual_stems = 4096;
  Shares shares;
  shares.reserve(usual_stems);
  for (const BestArticle& article : best) {
    const double closeness = article.score / best.front().score;
    add_shares(shares, database, article, std::pow(closeness, steepness));
  }
  return shares;
}

/// A stem before its frequency in the archive is read.
struct Candidate {
  const std::string* term;
  double of_words;
  double most_weight;  ///< if no other article had it
};

/// Those that may weigh most first.
std::vector<Candidate> list_candidates(const Shares& shares, double articles) {
  std::vector<Candidate> candidates;
  for (const auto& [term, share] : shares) {
    if (share.articles < least_articles) continue;
    const double rarity = std::log(articles / static_cast<double>(share.articles));
    candidates.push_back({&term, share.of_words, share.of_words * rarity});
  }
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return std::tie(b.most_weight, *a.term) < std::tie(a.most_weight, *b.term);
  });
  return candidates;
}

/// Reads frequencies until no other candidate can be among the best; those of many at once in the
/// order of the index, where the next is often in the block of the last.
std::vector<FeedbackTerm> weigh(const Xapian::Database& database, std::vector<Candidate> candidates,
                                std::size_t most_terms) {
  constexpr std::size_t at_once = 64;
  const auto articles = static_cast<double>(database.get_doccount());
  std::vector<FeedbackTerm> terms;
  std::priority_queue<double, std::vector<double>, std::greater<>> best;  // the least on top
  for (std::span<Candidate> left = candidates; !left.empty();) {
    if (best.size() == most_terms && left.front().most_weight < best.top()) break;
    const auto next = left.first(std::min(at_once, left.size()));
    left = left.subspan(next.size());
    std::ranges::sort(next, {},
                      [](const Candidate& candidate) { return std::string_view(*candidate.term); });
    for (const Candidate& candidate : next) {
      const auto holding = static_cast<double>(database.get_termfreq(*candidate.term));
      if (holding > most_common * articles) continue;
      terms.push_back({*candidate.term, candidate.of_words * std::log(articles / holding)});
      best.push(terms.back().weight);
      if (best.size() > most_terms) best.pop();
    }
  }
  return terms;
}

}  // namespace

std::vector<FeedbackTerm> find_feedback(const Xapian::Database& database,
                                        const std::vector<BestArticle>& best,
                                        const RankingSettings& settings, std::size_t most_terms) {
  if (best.empty() || best.front().score <= 0 || most_terms == 0) return {};
  if (are_long(database, best, settings.feedback_longest)) return {};
  const Shares shares = gather_shares(database, best, settings.feedback_steepness);
  auto candidates = list_candidates(shares, static_cast<double>(database.get_doccount()));
  std::vector<FeedbackTerm> terms = weigh(database, std::move(candidates), most_terms);
  std::sort(terms.begin(), terms.end(), [](const FeedbackTerm& a, const FeedbackTerm& b) {
    return std::tie(b.weight, a.term) < std::tie(a.weight, b.term);
  });
  if (terms.size() > most_terms) terms.resize(most_terms);
  const double most = terms.empty() ? 1 : terms.front().weight;
  for (FeedbackTerm& term : terms) term.weight /= most;
  return terms;
}

}  // namespace clipfile
