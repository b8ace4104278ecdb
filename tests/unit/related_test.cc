// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/overview/related.h"

#include <gtest/gtest.h>

#include "searcher/answer/search.h"
#include "tests/unit/support/dated_articles.h"

namespace clipfile {
namespace {

/// Ten different articles about sanctions, and fifty about other things.
std::vector<Article> many() {
  std::vector<Article> articles;
  RandomText random(8);
  constexpr std::string_view fillers[] = {"alpha", "beta",  "gamma", "delta", "epsilon", "zeta",
                                          "theta", "kappa", "sigma", "omega", "lambda"};
  for (int i = 0; i < 60; ++i) {
    std::string text = i < 10 ? "Sanctions hurt oligarchs near NATO." : "Farmers expect rain.";
    for (int word = 0; word < 40; ++word) text += ' ' + std::string(random.pick(fillers));
    articles.push_back(dated_article('/' + std::to_string(i), "", text));
  }
  return articles;
}

Overview related_to(Searcher& searcher, std::string_view query) {
  SearchRequest request;
  request.compile.tiers = Tiers::all;
  OverviewRequest wanted;
  wanted.related = true;
  return searcher.overview(query, request, wanted);
}

TEST(RelatedWords, AreWrittenAsPeopleDoAndCounted) {
  const TemporaryFolder folder;
  Searcher searcher({write_index(folder, "index", many())});
  auto related = related_to(searcher, "sanction").related.value();
  std::sort(related.begin(), related.end(),
            [](const RelatedWord& a, const RelatedWord& b) { return a.word < b.word; });
  const std::vector<RelatedWord> expected = {
      {"NATO", 10, 10}, {"hurt", 10, 10}, {"oligarchs", 10, 10}};
  EXPECT_EQ(related, expected);
}

TEST(RelatedWords, AreNoneOfNothing) {
  const TemporaryFolder folder;
  Searcher searcher({write_index(folder, "index", many())});
  EXPECT_TRUE(related_to(searcher, "zeppelin").related.value().empty());
}

TEST(RelatedWords, AreTheSameOfTwoIndexes) {
  const std::vector<Article> articles = many();
  const TemporaryFolder folder;
  Searcher one({write_index(folder, "one", articles)});
  const auto middle = articles.begin() + 5;
  Searcher two({write_index(folder, "a", {articles.begin(), middle}),
                write_index(folder, "b", {middle, articles.end()})});
  const auto words = [](Searcher& searcher) {
    std::set<std::string> found;
    const Overview overview = related_to(searcher, "sanctions");
    for (const RelatedWord& word : overview.related.value()) {
      found.insert(word.word + std::to_string(word.articles) + ' ' + std::to_string(word.indexed));
    }
    return found;
  };
  EXPECT_EQ(words(one), words(two));
}

TEST(Copies, CountOnce) {
  std::vector<Article> articles = many();
  articles[1].body = articles[0].body;
  articles[2].body = articles[0].body;
  articles[2].body[0] += " And a few words more.";
  const SmallIndex index(articles);
  const std::vector<Xapian::docid> all = {3, 1, 4, 2};
  EXPECT_EQ(without_copies(index.database(), all), (std::vector<Xapian::docid>{3, 4}));
}

}  // namespace
}  // namespace clipfile
