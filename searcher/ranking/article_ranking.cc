// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/article_ranking.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "common/schema.h"
#include "searcher/ranking/checked_articles.h"

namespace clipfile {
namespace {

constexpr double query_term_k3 = 1;
constexpr double least_length = 0.5;

bool asks_for_positions(const Xapian::Query& query) {
  if (query.get_type() == Xapian::Query::OP_PHRASE) return true;
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
    if (asks_for_positions(query.get_subquery(i))) return true;
  }
  return false;
}

/// Owned by the Enquire that it is given to. Articles without a date come last.
Xapian::MultiValueKeyMaker* key_of_day(SortOrder order) {
  const std::string behind_all_days = "~";
  const bool newest_first = order == SortOrder::newest_first;
  auto* key = new Xapian::MultiValueKeyMaker;
  key->add_value(schema::slot::published, newest_first, newest_first ? "" : behind_all_days);
  key->release();
  return key;
}

/// Those of a day by relevance; by their places where all are as relevant as each other, and may be
/// very many of a day.
void sort_by_day(Xapian::Enquire& enquire, SortOrder order) {
  const bool is_relevance_known = enquire.get_mset(0, 0).get_max_possible() > 0;
  Xapian::MultiValueKeyMaker* key = key_of_day(order);
  if (!is_relevance_known) key->add_value(schema::slot::path);
  enquire.set_sort_by_key_then_relevance(key, false);
  try {
    enquire.get_mset(0, 0);
  } catch (const Xapian::UnimplementedError&) {  // a remote database sorts by values only
    enquire.set_sort_by_value_then_relevance(schema::slot::published,
                                             order == SortOrder::newest_first);
  }
}

Xapian::Enquire make_enquire(const Xapian::Database& database, const Xapian::Query& query,
                             SortOrder order, const RankingSettings& settings) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(
      Xapian::BM25Weight(settings.article_k1, 0, query_term_k3, settings.article_b, least_length));
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  if (order == SortOrder::relevance) {
    // Not in the order of ingestion. Counting all matches is faster with it, too.
    enquire.set_sort_by_relevance_then_value(schema::slot::path, false);
  } else {
    sort_by_day(enquire, order);
  }
  return enquire;
}

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

/// Sorts what has the same score and the same day by its place.
void order_ties(const Xapian::Database& database, std::span<RankedArticle> articles) {
  const auto value = [&](const RankedArticle& article, Xapian::valueno slot) {
    return database.get_document(article.docid, Xapian::DOC_ASSUME_VALID).get_value(slot);
  };
  for (auto begin = articles.begin(); begin != articles.end();) {
    auto end = std::next(begin);
    while (end != articles.end() && end->score == begin->score &&
           end->first_tier == begin->first_tier &&
           value(*end, schema::slot::published) == value(*begin, schema::slot::published)) {
      ++end;
    }
    if (end - begin > 1) {
      std::vector<std::pair<std::string, RankedArticle>> ties;
      for (auto article = begin; article != end; ++article) {
        ties.emplace_back(value(*article, schema::slot::path), *article);
      }
      std::sort(ties.begin(), ties.end(),
                [](const auto& a, const auto& b) { return a.first < b.first; });
      std::transform(ties.begin(), ties.end(), begin, [](const auto& tie) { return tie.second; });
    }
    begin = end;
  }
}

/// Stops as soon as it has enough, whatever they are.
Xapian::Enquire unweighted(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire;
}

std::uint64_t count_articles(const Xapian::Database& database, const Xapian::Query& query) {
  return unweighted(database, query)
      .get_mset(0, 0, database.get_doccount())
      .get_matches_estimated();
}

std::vector<BestArticle> list_best(const Xapian::MSet& matches, std::size_t most) {
  std::vector<BestArticle> best;
  for (auto match = matches.begin(); match != matches.end() && best.size() < most; ++match) {
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

  Xapian::MSet find(const Xapian::Query& query, Xapian::doccount first, std::size_t most,
                    Xapian::doccount check_at_least = 0) const {
    const auto expanded =
        add_terms(query, ranking_.feedback, ranking_.feedback_share * settings_.feedback_weight);
    return make_enquire(database_, expanded, demand_.order, settings_)
        .get_mset(first, static_cast<Xapian::doccount>(most), check_at_least);
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
    first_ = find(all, 0, few());
    return first_->size();
  }

  /// Of those that hold all words where they are many, else of all that are found.
  std::vector<BestArticle> find_best(const ArticleQuery& query, bool holding_all) const {
    const bool strict = holding_all || query.some.empty();
    const Xapian::Query& asked = strict ? query.all : query.some;
    const std::size_t needed = settings_.feedback_articles;
    if (!check_) return list_best(strict && first_ ? *first_ : find(asked, 0, needed), needed);
    const auto taken = take(asked, strict ? Demand::all : Demand::some, {.wanted = needed});
    std::vector<BestArticle> best;
    for (const HoldingArticle& article : taken.articles) {
      if (best.size() < needed) best.push_back({article.docid, article.score});
    }
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
  Xapian::MSet find_holding(const Xapian::Query& all) {
    if (first_ && first_->size() < few()) {
      ranking_.holding_all = first_->size();
      return *first_;  // has had no feedback: see feedback_share
    }
    const bool apart = !ranking_.feedback.empty() && !asks_for_positions(all);
    const Xapian::MSet holding = find(all, 0, wanted(), apart ? 0 : database_.get_doccount());
    ranking_.holding_all = apart ? count_articles(database_, all) : holding.get_matches_estimated();
    return holding;
  }

  void rank_together(const ArticleQuery& query) {
    if (!check_) {
      append(find(query.some, 0, wanted()), true);
      ranking_.holding_all = count_articles(database_, query.all);
      return;
    }
    append(take(query.some, Demand::some, {.wanted = wanted()}).articles, true);
    ranking_.holding_all = take(query.all, Demand::all, {.everything = true}).articles.size();
  }

  void rank_in_tiers(const ArticleQuery& query) {
    if (check_) return rank_checked_tiers(query);
    const Xapian::MSet all = find_holding(query.all);
    append(all, true);
    if (query.some.empty() || all.size() >= wanted()) return;
    // Finding them again costs less than having Xapian leave them out.
    const std::set<Xapian::docid> known(all.begin(), all.end());
    append(find(query.some, 0, wanted()), false, known);
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

  void append(const Xapian::MSet& matches, bool first_tier,
              const std::set<Xapian::docid>& passed_over = {}) {
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      if (ranking_.articles.size() == wanted()) return;
      if (passed_over.contains(*match)) continue;
      ranking_.articles.push_back({*match, match.get_weight(), first_tier});
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
  std::optional<Xapian::MSet> first_;  ///< the best of those that hold all words, without feedback
};

}  // namespace

ArticleRanking rank_articles(const Xapian::Database& database, const ArticleQuery& query,
                             const ArticleDemand& demand, const RankingSettings& settings,
                             ArticleCheck* check) {
  return ArticleRanker(database, demand, settings, check).rank(query);
}

}  // namespace clipfile
