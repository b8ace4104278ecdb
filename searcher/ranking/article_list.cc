// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/article_list.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "common/schema.h"
#include "searcher/ranking/article_enquiries.h"

namespace clipfile {
namespace {

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

}  // namespace

std::vector<BestArticle> list_matches(const Xapian::MSet& matches) {
  std::vector<BestArticle> best;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    best.push_back({*match, match.get_weight()});
  }
  return best;
}

std::vector<BestArticle> take_first(const Xapian::Database& database,
                                    std::span<const BestArticle> articles, std::size_t most) {
  std::size_t end = std::min(most, articles.size());
  while (end > 0 && end < articles.size() && articles[end].score == articles[end - 1].score) ++end;
  std::vector<BestArticle> taken(articles.begin(),
                                 articles.begin() + static_cast<std::ptrdiff_t>(end));
  order_alike(database, std::span(taken), [](const BestArticle& one, const BestArticle& other) {
    return one.score == other.score;
  });
  if (taken.size() > most) taken.resize(most);
  return taken;
}

void order_ties(const Xapian::Database& database, std::span<RankedArticle> articles) {
  const auto day_of = [&](const RankedArticle& article) {
    return value_of(database, article.docid, schema::slot::published);
  };
  order_alike(database, articles, [&](const RankedArticle& one, const RankedArticle& other) {
    return one.score == other.score && one.first_tier == other.first_tier &&
           day_of(one) == day_of(other);
  });
}

/// Xapian reads no places for it; where it ends among articles of the same score and cannot do
/// without them, they are chosen by their places.
ArticleList list_articles(const Xapian::Database& database, const Xapian::Query& query,
                          const RankingSettings& settings, const ListLength& length) {
  const auto most = static_cast<Xapian::doccount>(length.most);
  const Xapian::doccount checked = length.counted ? database.get_doccount() : 0;
  Xapian::Enquire enquire = make_enquire(database, query, SortOrder::relevance, settings);
  enquire.set_sort_by_relevance();
  const Xapian::MSet matches = enquire.get_mset(0, most + 1, checked);
  ArticleList list{list_matches(matches), matches.get_matches_estimated()};
  auto& articles = list.articles;
  if (articles.size() > most) {
    const double behind = articles.back().score;
    articles.pop_back();
    while (articles.size() > length.least && articles.back().score == behind) articles.pop_back();
    const bool any_may_be_last = !articles.empty() && articles.back().score == behind;
    if (any_may_be_last) {
      const auto by_place = make_enquire(database, query, SortOrder::relevance, settings);
      articles = list_matches(by_place.get_mset(0, static_cast<Xapian::doccount>(length.least)));
    }
  }
  return list;
}

}  // namespace clipfile
