// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <gtest/gtest.h>

#include "searcher/answer/search.h"
#include "tests/unit/support/dated_articles.h"

namespace clipfile {
namespace {

OverviewRequest everything() {
  OverviewRequest wanted;
  for (const FacetField& field : facet_fields()) wanted.facets.push_back(&field);
  wanted.timeline = true;
  return wanted;
}

SearchRequest strict() {
  SearchRequest request;
  request.compile.tiers = Tiers::all;
  request.ranking.passages = 0;
  return request;
}

const std::vector<std::string> queries = {"",
                                          "talks",
                                          "talks sanctions",
                                          "talks OR wheat",
                                          "talks w/3 sanctions",
                                          "byline:byron",
                                          "talks NOT sanctions",
                                          "date:2022-03.. talks",
                                          "nowhere"};

void expect_same(const Overview& one, const Overview& other, const std::string& query) {
  EXPECT_EQ(one.asked.articles, other.asked.articles) << query;
  ASSERT_EQ(one.facets.size(), other.facets.size());
  for (std::size_t i = 0; i < one.facets.size(); ++i) {
    EXPECT_EQ(one.facets[i].values, other.facets[i].values) << query << one.facets[i].field;
    EXPECT_EQ(one.facets[i].without, other.facets[i].without) << query << one.facets[i].field;
  }
  EXPECT_EQ(one.timeline->units, other.timeline->units) << query;
  EXPECT_EQ(one.timeline->undated, other.timeline->undated) << query;
  EXPECT_EQ(one.timeline->first_mention, other.timeline->first_mention) << query;
}

TEST(Overview, CountsWhatASearchCounts) {
  const TemporaryFolder folder;
  Searcher searcher({write_index(folder, "index", random_articles(5, 200))});
  for (const std::string& query : queries) {
    const Overview overview = searcher.overview(query, strict(), everything());
    if (!query.empty()) {
      SearchRequest request = strict();
      request.ranking.exact_count = true;
      EXPECT_EQ(overview.asked.articles, searcher.answer(query, request).articles) << query;
    }
    for (const Facet& facet : overview.facets) {
      std::uint64_t sum = facet.without;
      for (const FacetValue& value : facet.values) sum += value.articles;
      if (facet.field == "byline" || facet.field == "tag") continue;
      EXPECT_EQ(sum, overview.asked.articles) << query << ' ' << facet.field;
    }
    EXPECT_EQ(overview.timeline->dated + overview.timeline->undated, overview.asked.articles);
  }
}

TEST(Overview, IsTheSameOfOneIndexOfTwoAndInAnyOrder) {
  std::vector<Article> articles = random_articles(6, 150);
  const TemporaryFolder folder;
  Searcher one({write_index(folder, "one", articles)});
  std::reverse(articles.begin(), articles.end());
  const auto middle = articles.begin() + 60;
  Searcher two({write_index(folder, "a", {articles.begin(), middle}),
                write_index(folder, "b", {middle, articles.end()})});
  for (const std::string& query : queries) {
    expect_same(one.overview(query, strict(), everything()),
                two.overview(query, strict(), everything()), query);
  }
}

TEST(Overview, IsNarrowedToDays) {
  const TemporaryFolder folder;
  Searcher searcher({write_index(folder, "index",
                                 {dated_article("/a", "2022-01-09"),
                                  dated_article("/b", "2023-01-09"), dated_article("/c", "")})});
  SearchRequest request = strict();
  request.since = parse_iso_day("2023-01-01");
  EXPECT_EQ(searcher.overview("", request, everything()).asked.articles, 1U);
  EXPECT_EQ(searcher.overview("talks", request, everything()).asked.articles, 1U);
}

}  // namespace
}  // namespace clipfile
