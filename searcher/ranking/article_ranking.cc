// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/article_ranking.h"

#include <algorithm>
#include <utility>

#include "common/schema.h"

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

/// Lets only stems of body text and headline into the expansion.
class StemsOnly : public Xapian::ExpandDecider {
 public:
  bool operator()(const std::string& term) const override {
    return term.size() > 3 && term[0] == 'Z' && (term[1] < 'A' || term[1] > 'Z') &&
           !(term[1] >= '0' && term[1] <= '9');
  }
};

/// The best terms of the best articles; nothing where there are too few articles to tell.
std::vector<FeedbackTerm> expand(const Xapian::Database& database, const Xapian::Query& query,
                                 const RankingSettings& settings) {
  Xapian::Enquire enquire = make_enquire(database, query, SortOrder::relevance, settings);
  const auto articles = static_cast<Xapian::doccount>(settings.feedback_articles);
  const Xapian::MSet best = enquire.get_mset(0, articles);
  if (best.size() < articles) return {};
  Xapian::RSet relevant;
  for (auto article = best.begin(); article != best.end(); ++article)
    relevant.add_document(*article);
  enquire.set_expansion_scheme("bo1");
  const StemsOnly stems_only;
  std::vector<FeedbackTerm> terms;
  const auto expansion = enquire.get_eset(static_cast<Xapian::termcount>(settings.feedback_terms),
                                          relevant, &stems_only);
  const double best_weight = expansion.empty() ? 1 : expansion.begin().get_weight();
  for (auto term = expansion.begin(); term != expansion.end(); ++term) {
    terms.push_back({*term, term.get_weight() / best_weight});
  }
  return terms;
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

void append(std::vector<RankedArticle>& articles, const Xapian::MSet& matches, bool first_tier) {
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    articles.push_back({*match, match.get_weight(), first_tier});
  }
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

}  // namespace

ArticleRanking rank_articles(const Xapian::Database& database, const ArticleQuery& query,
                             std::size_t most, SortOrder order, const RankingSettings& settings) {
  ArticleRanking ranking;
  const auto everything = database.get_doccount();
  const auto wanted = static_cast<Xapian::doccount>(std::min<std::size_t>(most, everything));
  if (wants_feedback(database, order, settings)) {
    ranking.feedback = expand(database, query.some.empty() ? query.all : query.some, settings);
  }
  const auto search = [&](const Xapian::Query& asked, Xapian::doccount count,
                          Xapian::doccount check_at_least) {
    const auto expanded = add_terms(asked, ranking.feedback, settings.feedback_weight);
    return make_enquire(database, expanded, order, settings).get_mset(0, count, check_at_least);
  };
  if (!query.all_first && !query.some.empty()) {
    append(ranking.articles, search(query.some, wanted, 0), true);
    ranking.holding_all = count_articles(database, query.all);
    return ranking;
  }
  const Xapian::MSet all = search(query.all, wanted, everything);
  ranking.holding_all = all.get_matches_estimated();
  append(ranking.articles, all, true);
  if (!query.some.empty() && all.size() < wanted) {
    const Xapian::Query rest(Xapian::Query::OP_AND_NOT, query.some, query.all);
    append(ranking.articles, search(rest, wanted - all.size(), 0), false);
  }
  return ranking;
}

}  // namespace clipfile
