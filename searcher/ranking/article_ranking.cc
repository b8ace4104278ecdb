// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/article_ranking.h"

#include <algorithm>
#include <set>
#include <utility>

#include "common/schema.h"
#include "searcher/ranking/checked_articles.h"

namespace clipfile {
namespace {

constexpr double query_term_k3 = 1;
constexpr double least_length = 0.5;

Xapian::Enquire make_enquire(const Xapian::Database& database, const Xapian::Query& query,
                             SortOrder order, const RankingSettings& settings) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(
      Xapian::BM25Weight(settings.article_k1, 0, query_term_k3, settings.article_b, least_length));
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  if (order != SortOrder::relevance) {
    enquire.set_sort_by_value_then_relevance(schema::slot::published,
                                             order == SortOrder::newest_first);
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

/// Exact.
std::uint64_t count_articles(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire.get_mset(0, 0, database.get_doccount()).get_matches_estimated();
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
    return std::move(ranking_);
  }

 private:
  std::size_t wanted() const {
    return std::min<std::size_t>(demand_.most, database_.get_doccount());
  }

  Xapian::MSet find(const Xapian::Query& query, Xapian::doccount first, std::size_t most,
                    Xapian::doccount check_at_least) const {
    const auto expanded =
        add_terms(query, ranking_.feedback, ranking_.feedback_share * settings_.feedback_weight);
    return make_enquire(database_, expanded, demand_.order, settings_)
        .get_mset(first, static_cast<Xapian::doccount>(most), check_at_least);
  }

  HoldingArticles take(const Xapian::Query& query, Demand demand, CheckExtent extent,
                       const std::set<Xapian::docid>& passed_over = {}) const {
    extent.known = database_.get_doccount();
    return take_holding(
        [&](Xapian::doccount first, Xapian::doccount most) { return find(query, first, most, 0); },
        *check_, demand, extent, passed_over);
  }

  /// Where articles hold all words, they are likelier to be what is looked for; where they are not
  /// many, they are.
  double feedback_share(const Xapian::Query& all) const {
    constexpr std::size_t many = 100;
    const auto holding = find(all, 0, many, 0).size();
    if (holding == 0) return 1;
    return holding < many ? 0 : settings_.feedback_share;
  }

  void find_terms(const ArticleQuery& query) {
    const bool strict = query.some.empty();
    const Xapian::Query& asked = strict ? query.all : query.some;
    const std::size_t needed = settings_.feedback_articles;
    const double share = feedback_share(query.all);
    if (share == 0) return;
    std::vector<BestArticle> best;
    if (check_) {
      const auto taken = take(asked, strict ? Demand::all : Demand::some, {.wanted = needed});
      for (const HoldingArticle& article : taken.articles) {
        best.push_back({article.docid, article.score});
      }
      if (best.size() > needed) best.resize(needed);
    } else {
      const Xapian::MSet matches = find(asked, 0, needed, 0);
      for (auto match = matches.begin(); match != matches.end(); ++match) {
        best.push_back({*match, match.get_weight()});
      }
    }
    if (best.size() < needed) return;
    ranking_.feedback = find_feedback(database_, best, settings_);
    ranking_.feedback_share = ranking_.feedback.empty() ? 0 : share;
  }

  void rank_together(const ArticleQuery& query) {
    if (!check_) {
      append(find(query.some, 0, wanted(), 0), true);
      ranking_.holding_all = count_articles(database_, query.all);
      return;
    }
    append(take(query.some, Demand::some, {.wanted = wanted()}).articles, true);
    ranking_.holding_all = take(query.all, Demand::all, {.everything = true}).articles.size();
  }

  void rank_in_tiers(const ArticleQuery& query) {
    if (check_) return rank_checked_tiers(query);
    const Xapian::MSet all = find(query.all, 0, wanted(), database_.get_doccount());
    ranking_.holding_all = all.get_matches_estimated();
    append(all, true);
    if (query.some.empty() || all.size() >= wanted()) return;
    const Xapian::Query rest(Xapian::Query::OP_AND_NOT, query.some, query.all);
    append(find(rest, 0, wanted() - all.size(), 0), false);
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

  void append(const Xapian::MSet& matches, bool first_tier) {
    for (auto match = matches.begin(); match != matches.end(); ++match) {
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
};

}  // namespace

ArticleRanking rank_articles(const Xapian::Database& database, const ArticleQuery& query,
                             const ArticleDemand& demand, const RankingSettings& settings,
                             ArticleCheck* check) {
  return ArticleRanker(database, demand, settings, check).rank(query);
}

}  // namespace clipfile
