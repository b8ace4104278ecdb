// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/article_ranking.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "common/schema.h"
#include "searcher/ranking/article_enquiries.h"
#include "searcher/ranking/checked_articles.h"

namespace clipfile {
namespace {

Xapian::Query add_terms(const Xapian::Query& query, const std::vector<FeedbackTerm>& terms,
                        double weight) {
  if (terms.empty()) return query;
  std::vector<Xapian::Query> added;
  for (const FeedbackTerm& term : terms) {
    added.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(term.term),
                       weight * term.weight);
  }
  return {Xapian::Query::OP_AND_MAYBE, query,
          Xapian::Query(Xapian::Query::OP_OR, added.begin(), added.end())};
}

bool wants_feedback(const Xapian::Database& database, SortOrder order,
                    const RankingSettings& settings) {
  return settings.feedback && order == SortOrder::relevance &&
         database.get_doccount() >= settings.feedback_least_articles;
}

std::string value_of(const Xapian::Database& database, Xapian::docid docid, Xapian::valueno slot) {
  return database.get_document(docid, Xapian::DOC_ASSUME_VALID).get_value(slot);
}

/// Sorts each stretch of articles that are alike by their places.
template <typename Article, typename AreAlike>
void order_alike(const Xapian::Database& database, std::span<Article> articles,
                 const AreAlike& are_alike) {
  for (auto begin = articles.begin(); begin != articles.end();) {
    auto end = std::next(begin);
    while (end != articles.end() && are_alike(*begin, *end)) ++end;
    if (end - begin > 1) {
      std::vector<std::pair<std::string, Article>> ties;
      for (auto article = begin; article != end; ++article) {
        ties.emplace_back(value_of(database, article->docid, schema::slot::path), *article);
      }
      std::stable_sort(ties.begin(), ties.end(),
                       [](const auto& a, const auto& b) { return a.first < b.first; });
      std::transform(ties.begin(), ties.end(), begin, [](const auto& tie) { return tie.second; });
    }
    begin = end;
  }
}

/// Sorts what has the same score and the same day by its place.
void order_ties(const Xapian::Database& database, std::span<RankedArticle> articles) {
  const auto day_of = [&](const RankedArticle& article) {
    return value_of(database, article.docid, schema::slot::published);
  };
  order_alike(database, articles, [&](const RankedArticle& one, const RankedArticle& other) {
    return one.score == other.score && one.first_tier == other.first_tier &&
           day_of(one) == day_of(other);
  });
}

std::vector<BestArticle> list_best(const Xapian::MSet& matches) {
  std::vector<BestArticle> best;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    best.push_back({*match, match.get_weight()});
  }
  return best;
}

/// Ranks the articles of one query after the other, in the same way.
class ArticleRanker {
 public:
  ArticleRanker(const Xapian::Database& database, const ArticleDemand& demand,
                const RankingSettings& settings, ArticleCheck* check)
      : database_(database), demand_(demand), settings_(settings), check_(check) {}

  ArticleRanking rank(const ArticleQuery& query) {
    if (wants_feedback(database_, demand_.order, settings_)) find_terms(query);
    if (!query.all_first && !query.some.empty()) {
      rank_together(query);
    } else {
      rank_in_tiers(query);
    }
    if (demand_.order != SortOrder::relevance) order_ties(database_, ranking_.articles);
    return std::move(ranking_);
  }

 private:
  std::size_t wanted() const {
    return std::min<std::size_t>(demand_.most, database_.get_doccount());
  }

  /// Where fewer articles hold all words, one of them is likely meant.
  Xapian::doccount few() const { return static_cast<Xapian::doccount>(settings_.few_articles); }

  Xapian::Query expand(const Xapian::Query& query) const {
    return add_terms(query, ranking_.feedback, ranking_.feedback_share * settings_.feedback_weight);
  }

  Xapian::MSet find(const Xapian::Query& query, Xapian::doccount first, std::size_t most,
                    Xapian::doccount check_at_least = 0) const {
    return make_enquire(database_, expand(query), demand_.order, settings_)
        .get_mset(first, static_cast<Xapian::doccount>(most), check_at_least);
  }

  /// The same, where only the places of those that are as relevant as others are read.
  std::vector<BestArticle> list(const Xapian::Query& query, std::size_t most) const {
    if (demand_.order != SortOrder::relevance) return list_best(find(query, 0, most));
    Xapian::Enquire enquire = make_enquire(database_, expand(query), demand_.order, settings_);
    enquire.set_sort_by_relevance();
    auto best = list_best(enquire.get_mset(0, static_cast<Xapian::doccount>(most + 1)));
    if (best.size() > most) {
      const bool any_may_be_last = most > 0 && best[most - 1].score == best[most].score;
      if (any_may_be_last) return list_best(find(query, 0, most));
      best.pop_back();
    }
    order_alike(database_, std::span(best), [](const BestArticle& one, const BestArticle& other) {
      return one.score == other.score;
    });
    return best;
  }

  HoldingArticles take(const Xapian::Query& query, Demand demand, CheckExtent extent,
                       const std::set<Xapian::docid>& passed_over = {}) const {
    extent.known = database_.get_doccount();
    return take_holding(
        [&](Xapian::doccount first, Xapian::doccount most) { return find(query, first, most); },
        *check_, demand, extent, passed_over);
  }

  /// Where articles hold all words, they are likelier to be what is looked for; where they are not
  /// many, they are.
  double feedback_share(std::size_t holding) const {
    if (holding == 0) return 1;
    return holding < few() ? 0 : settings_.feedback_share;
  }

  /// Looks at the best of the articles that hold all words, and says how many those are.
  std::size_t look_at_holding(const Xapian::Query& all) {
    if (check_) return unweighted(database_, all).get_mset(0, few()).size();
    first_ = list(all, few());
    return first_->size();
  }

  /// Of those that hold all words where they are many, else of all that are found.
  std::vector<BestArticle> find_best(const ArticleQuery& query, bool holding_all) const {
    const bool strict = holding_all || query.some.empty();
    const Xapian::Query& asked = strict ? query.all : query.some;
    const std::size_t needed = settings_.feedback_articles;
    std::vector<BestArticle> best;
    if (check_) {
      const auto taken = take(asked, strict ? Demand::all : Demand::some, {.wanted = needed});
      for (const HoldingArticle& article : taken.articles) {
        best.push_back({article.docid, article.score});
      }
    } else {
      best = strict && first_ ? *first_ : list(asked, needed);
    }
    if (best.size() > needed) best.resize(needed);
    return best;
  }

  void find_terms(const ArticleQuery& query) {
    const std::size_t holding = look_at_holding(query.all);
    const double share = feedback_share(holding);
    if (share == 0) return;
    const auto best = find_best(query, holding > 0);
    if (best.size() < settings_.feedback_articles) return;
    ranking_.feedback =
        find_feedback(database_, best, settings_,
                      holding > 0 ? settings_.feedback_share_terms : settings_.feedback_terms);
    ranking_.feedback_share = ranking_.feedback.empty() ? 0 : share;
  }

  /// Counts by itself where that is cheap, so that ranking may pass over what cannot be among the
  /// best.
  std::vector<BestArticle> find_holding(const Xapian::Query& all) {
    if (first_ && first_->size() < few()) {
      ranking_.holding_all = first_->size();
      return *first_;  // has had no feedback: see feedback_share
    }
    if (!ranking_.feedback.empty() && !asks_for_positions(all)) {
      ranking_.holding_all = count_articles(database_, all);
      return list(all, wanted());
    }
    const Xapian::MSet holding = find(all, 0, wanted(), database_.get_doccount());
    ranking_.holding_all = holding.get_matches_estimated();
    return list_best(holding);
  }

  void rank_together(const ArticleQuery& query) {
    if (!check_) {
      append(list(query.some, wanted()), true);
      ranking_.holding_all = count_articles(database_, query.all);
      return;
    }
    append(take(query.some, Demand::some, {.wanted = wanted()}).articles, true);
    ranking_.holding_all = take(query.all, Demand::all, {.everything = true}).articles.size();
  }

  void rank_in_tiers(const ArticleQuery& query) {
    if (check_) return rank_checked_tiers(query);
    const std::vector<BestArticle> all = find_holding(query.all);
    append(all, true);
    if (query.some.empty() || all.size() >= wanted()) return;
    // Finding them again costs less than having Xapian leave them out.
    std::set<Xapian::docid> known;
    for (const BestArticle& article : all) known.insert(article.docid);
    append(list(query.some, wanted()), false, known);
  }

  void rank_checked_tiers(const ArticleQuery& query) {
    const HoldingArticles all =
        take(query.all, Demand::all, {.wanted = wanted(), .everything = demand_.exact});
    ranking_.holding_all = all.articles.size();
    ranking_.exact = all.looked_at_all;
    append(all.articles, true);
    if (query.some.empty() || all.articles.size() >= wanted()) return;
    std::set<Xapian::docid> known;
    for (const HoldingArticle& article : all.articles) known.insert(article.docid);
    append(take(query.some, Demand::some, {.wanted = wanted() - known.size()}, known).articles,
           false);
  }

  void append(const std::vector<BestArticle>& articles, bool first_tier,
              const std::set<Xapian::docid>& passed_over = {}) {
    for (const BestArticle& article : articles) {
      if (ranking_.articles.size() == wanted()) return;
      if (passed_over.contains(article.docid)) continue;
      ranking_.articles.push_back({article.docid, article.score, first_tier});
    }
  }

  void append(const std::vector<HoldingArticle>& articles, bool first_tier) {
    for (const HoldingArticle& article : articles) {
      ranking_.articles.push_back({article.docid, article.score, first_tier});
    }
  }

  const Xapian::Database& database_;
  const ArticleDemand& demand_;
  const RankingSettings& settings_;
  ArticleCheck* check_;
  ArticleRanking ranking_;
  std::optional<std::vector<BestArticle>>
      first_;  ///< the best of those that hold all words, without feedback
};

}  // namespace

ArticleRanking rank_articles(const Xapian::Database& database, const ArticleQuery& query,
                             const ArticleDemand& demand, const RankingSettings& settings,
                             ArticleCheck* check) {
  return ArticleRanker(database, demand, settings, check).rank(query);
}

}  // namespace clipfile
