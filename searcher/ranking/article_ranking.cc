// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/article_ranking.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "searcher/ranking/article_enquiries.h"
#include "searcher/ranking/article_list.h"
#include "searcher/ranking/checked_articles.h"
#include "searcher/ranking/feedback_scores.h"

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

}  // namespace

class ArticleTiers::Ranker {
 public:
  Ranker(const Xapian::Database& database, const ArticleQuery& query, const ArticleDemand& demand,
         const RankingSettings& settings, ArticleCheck* check)
      : database_(database), query_(query), demand_(demand), settings_(settings), check_(check) {}

  const ArticleRanking& rank_first() {
    if (wants_feedback(database_, demand_.order, settings_)) find_terms();
    if (!query_.all_first && !query_.some.empty()) {
      rank_together();
    } else if (check_) {
      rank_checked();
    } else {
      append(find_holding());
    }
    if (demand_.order != SortOrder::relevance) order_ties(database_, ranking_.articles);
    return ranking_;
  }

  std::vector<RankedArticle> rank_rest() {
    const auto& first = ranking_.articles;
    if (!query_.all_first || query_.some.empty() || first.size() >= wanted()) return {};
    std::set<Xapian::docid> known;
    for (const RankedArticle& article : first) known.insert(article.docid);
    std::vector<RankedArticle> rest;
    for (const BestArticle& article : find_lacking(known)) {
      if (rest.size() == wanted()) break;
      if (!known.contains(article.docid)) rest.push_back({article.docid, article.score, false});
    }
    if (demand_.order != SortOrder::relevance) order_ties(database_, rest);
    return rest;
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

  /// Without feedback: of `all`, which are counted, or of `some`. More than are wanted where
  /// feedback may rank them anew.
  const ArticleList& list_plain(bool strict, bool for_feedback, std::size_t wanted) {
    std::optional<ArticleList>& listed = strict ? of_all_ : of_some_;
    if (!listed) {
      const std::size_t least = for_feedback ? std::max<std::size_t>(wanted, few()) : wanted;
      const std::size_t most = std::max(least, for_feedback ? settings_.feedback_candidates : 0);
      listed = list_articles(database_, strict ? query_.all : query_.some, settings_,
                             {.most = most, .least = least, .counted = strict});
    }
    return *listed;
  }

  std::vector<BestArticle> list(bool strict, std::size_t most) {
    const Xapian::Query& asked = strict ? query_.all : query_.some;
    if (demand_.order != SortOrder::relevance) return list_matches(find(asked, 0, most));
    if (ranking_.feedback.empty())
      return take_first(database_, list_plain(strict, false, most).articles, most);
    if (settings_.feedback_candidates > 0) return list_anew(list_plain(strict, true, most), most);
    const ListLength length{.most = most, .least = most};
    return take_first(database_,
                      list_articles(database_, expand(asked), settings_, length).articles, most);
  }

  /// With feedback.
  std::vector<BestArticle> list_anew(const ArticleList& plain, std::size_t most) const {
    std::vector<BestArticle> articles = plain.articles;
    std::size_t end = std::min(articles.size(), settings_.feedback_candidates);
    if (end < articles.size()) {  // as list_plain ends where fewer are wanted
      const double behind = articles[end].score;
      while (end > 0 && articles[end - 1].score == behind) --end;
    }
    const auto candidates = std::span(articles).first(end);
    add_feedback(database_, ranking_.feedback, ranking_.feedback_share * settings_.feedback_weight,
                 settings_, candidates);
    std::sort(candidates.begin(), candidates.end(),
              [](const BestArticle& a, const BestArticle& b) { return a.score > b.score; });
    return take_first(database_, articles, most);
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

  /// How many hold all words, or at least `few`.
  std::size_t look_at_holding() {
    if (check_) return unweighted(database_, query_.all).get_mset(0, few()).size();
    return list_plain(true, true, wanted()).articles.size();
  }

  /// Of those that hold all words where they are many, else of all that are found.
  std::vector<BestArticle> find_best(bool holding_all) {
    const bool strict = holding_all || query_.some.empty();
    const std::size_t needed = settings_.feedback_articles;
    std::vector<BestArticle> best;
    if (check_) {
      const auto taken = take(strict ? query_.all : query_.some,
                              strict ? Demand::all : Demand::some, {.wanted = needed});
      for (const HoldingArticle& article : taken.articles) {
        best.push_back({article.docid, article.score});
      }
    } else {
      best = take_first(database_, list_plain(strict, true, wanted()).articles, needed);
    }
    if (best.size() > needed) best.resize(needed);
    return best;
  }

  void find_terms() {
    const std::size_t holding = look_at_holding();
    const double share = feedback_share(holding);
    if (share == 0) return;
    const auto best = find_best(holding > 0);
    if (best.size() < settings_.feedback_articles) return;
    ranking_.feedback =
        find_feedback(database_, best, settings_,
                      holding > 0 ? settings_.feedback_share_terms : settings_.feedback_terms);
    ranking_.feedback_share = ranking_.feedback.empty() ? 0 : share;
  }

  /// Those that hold all words, which are counted.
  std::vector<BestArticle> find_holding() {
    if (demand_.order == SortOrder::relevance) {
      ranking_.holding_all = list_plain(true, false, wanted()).matches;
      return list(true, wanted());
    }
    const Xapian::MSet holding = find(query_.all, 0, wanted(), database_.get_doccount());
    ranking_.holding_all = holding.get_matches_estimated();
    return list_matches(holding);
  }

  void rank_together() {
    if (!check_) {
      append(list(false, wanted()));
      ranking_.holding_all = count_articles(database_, query_.all);
      return;
    }
    append(take(query_.some, Demand::some, {.wanted = wanted()}).articles);
    ranking_.holding_all = take(query_.all, Demand::all, {.everything = true}).articles.size();
  }

  void rank_checked() {
    const HoldingArticles all =
        take(query_.all, Demand::all, {.wanted = wanted(), .everything = demand_.exact});
    ranking_.holding_all = all.articles.size();
    ranking_.exact = all.looked_at_all;
    append(all.articles);
  }

  /// Finding those again that hold all words costs less than having Xapian leave them out.
  std::vector<BestArticle> find_lacking(const std::set<Xapian::docid>& known) {
    if (!check_) return list(false, wanted() + known.size());
    std::vector<BestArticle> lacking;
    const CheckExtent extent{.wanted = wanted()};
    for (const HoldingArticle& article : take(query_.some, Demand::some, extent, known).articles) {
      lacking.push_back({article.docid, article.score});
    }
    return lacking;
  }

  template <typename Articles>
  void append(const Articles& articles) {
    for (const auto& article : articles) {
      ranking_.articles.push_back({article.docid, article.score, true});
    }
  }

  const Xapian::Database& database_;
  const ArticleQuery& query_;
  const ArticleDemand demand_;
  const RankingSettings& settings_;
  ArticleCheck* check_;
  ArticleRanking ranking_;
  std::optional<ArticleList> of_all_;  ///< see list_plain
  std::optional<ArticleList> of_some_;
};

ArticleTiers::ArticleTiers(const Xapian::Database& database, const ArticleQuery& query,
                           const ArticleDemand& demand, const RankingSettings& settings,
                           ArticleCheck* check)
    : ranker_(std::make_unique<Ranker>(database, query, demand, settings, check)) {}

ArticleTiers::~ArticleTiers() = default;

const ArticleRanking& ArticleTiers::rank_first() { return ranker_->rank_first(); }

std::vector<RankedArticle> ArticleTiers::rank_rest() { return ranker_->rank_rest(); }

ArticleRanking rank_articles(const Xapian::Database& database, const ArticleQuery& query,
                             const ArticleDemand& demand, const RankingSettings& settings,
                             ArticleCheck* check) {
  ArticleTiers tiers(database, query, demand, settings, check);
  ArticleRanking ranking = tiers.rank_first();
  const auto rest = tiers.rank_rest();
  ranking.articles.insert(ranking.articles.end(), rest.begin(), rest.end());
  return ranking;
}

}  // namespace clipfile
