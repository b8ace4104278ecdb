// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/overview/more_like.h"

#include <filesystem>
#include <gtest/gtest.h>

#include "searcher/answer/search.h"
#include "tests/unit/support/dated_articles.h"

namespace clipfile {
namespace {

std::vector<Article> five() {
  std::vector<Article> articles = {
      dated_article("/sanctions.txt", "2022-01-09", "Sanctions hurt oligarchs and their yachts."),
      dated_article("/yachts.txt", "2022-01-10", "Oligarchs move yachts; sanctions loom."),
      dated_article("/wheat.jsonl", "2022-01-11", "Farmers expect wheat."),
      dated_article("/wheat.jsonl", "2022-01-12", "Wheat and rain."),
      dated_article("/alone.txt", "", "Zeppelin.")};
  articles[2].part = "1";
  articles[2].id = "harvest-1";
  articles[3].part = "2";
  articles[3].id = "harvest-2";
  for (Article& article : articles) article.citation.headline.clear();
  return articles;
}

std::string refusal(const Xapian::Database& database, const std::string& name) {
  try {
    find_article(database, name);
  } catch (const ArticleNotNamed& error) {
    return error.what();
  }
  return "found";
}

TEST(FindArticle, TakesWhatIsPrinted) {
  const std::vector<Article> articles = five();
  const SmallIndex index(articles);
  const std::string relative =
      std::filesystem::path("/sanctions.txt").lexically_proximate(std::filesystem::current_path());
  const std::vector<std::pair<std::string, Xapian::docid>> rows = {{articles[0].id, 1},
                                                                   {"/sanctions.txt", 1},
                                                                   {relative, 1},
                                                                   {"harvest-2", 4},
                                                                   {"/wheat.jsonl, record 1", 3}};
  for (const auto& [name, article] : rows) {
    EXPECT_EQ(find_article(index.database(), name), article) << name;
  }
}

TEST(FindArticle, SaysWhatToDoWhereThereIsNotOne) {
  const SmallIndex index(five());
  EXPECT_EQ(refusal(index.database(), "/wheat.jsonl"),
            "--like /wheat.jsonl: is what 2 articles go by: name one as it is printed, \"FILE, "
            "record 17\"");
  for (const char* name : {"nothing", "", "/wheat.jsonl, record 9", ", record 1", "a\nb"}) {
    EXPECT_TRUE(refusal(index.database(), name)
                    .ends_with("no such article in the index: give the path of a clipping, or an "
                               "id as --json prints it"))
        << name;
  }
}

TEST(MoreLike, FindsOthersAndNotTheArticleItself) {
  const TemporaryFolder folder;
  Searcher searcher({write_index(folder, "index", five())});
  SearchRequest request;
  request.like = "/sanctions.txt";
  const Answer answer = searcher.answer("", request);
  ASSERT_EQ(answer.results.size(), 1U);
  EXPECT_EQ(answer.results[0].article.path, "/yachts.txt");
  EXPECT_FALSE(answer.results[0].highlights.empty());
}

TEST(MoreLike, IsNarrowedByAQuery) {
  const TemporaryFolder folder;
  Searcher searcher({write_index(folder, "index", five())});
  SearchRequest request;
  request.like = "harvest-1";
  EXPECT_EQ(searcher.answer("", request).results.size(), 1U);
  EXPECT_EQ(searcher.answer("rain", request).results.size(), 1U);
  EXPECT_EQ(searcher.answer("lang:de", request).results.size(), 0U);
  request.since = parse_iso_day("2023-01-01");
  EXPECT_EQ(searcher.answer("", request).results.size(), 0U);
}

TEST(MoreLike, LooksInAllIndexes) {
  const std::vector<Article> articles = five();
  const TemporaryFolder folder;
  Searcher searcher({write_index(folder, "a", {articles.begin() + 1, articles.end()}),
                     write_index(folder, "b", {articles.begin(), articles.begin() + 1})});
  SearchRequest request;
  request.like = articles[0].id;
  const Answer answer = searcher.answer("", request);
  ASSERT_EQ(answer.results.size(), 1U);
  EXPECT_EQ(answer.results[0].article.path, "/yachts.txt");
}

TEST(MoreLike, SaysWhereNothingCanBeCompared) {
  const SmallIndex index(five());
  Lexicon lexicon(index.database());
  EXPECT_THROW(query_like(index.database(), lexicon, 5), ArticleNotNamed);
}

}  // namespace
}  // namespace clipfile
