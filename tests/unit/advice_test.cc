// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggest/advice.h"

#include <gtest/gtest.h>

#include "searcher/answer/search.h"
#include "tests/unit/support/dated_articles.h"

namespace clipfile {
namespace {

/// Thirty articles about sanctions, one about Ryabkov, one about crude oil in German.
class AdviceTest : public testing::Test {
 protected:
  AdviceTest() : searcher_({write_index(folder_, "index", articles())}) {}

  static std::vector<Article> articles() {
    std::vector<Article> all(30, dated_article("/s", "2022-01-09", "The sanctions hurt banks."));
    for (std::size_t i = 0; i < all.size(); ++i) all[i].path += std::to_string(i);
    all.push_back(dated_article("/r", "2022-01-10", "Ryabkov offered an outstretched hand."));
    all.push_back(dated_article("/o", "2022-01-11", "Crude oil, sanctians and what hands hold."));
    all.back().citation.language = "de";
    all.back().citation.byline = {"Jane Smith"};
    return all;
  }

  Advice ask(std::string_view typed, Tiers tiers = Tiers::all) {
    SearchRequest request;
    request.compile.tiers = tiers;
    request.advise = true;
    return searcher_.answer(typed, request).advice;
  }

  static std::string shown(const Advice& advice) {
    std::string text;
    for (const Suggestion& one : advice.suggestions) {
      text += one.of.field + ':' + one.of.typed;
      for (const SuggestedWord& word : one.words) text += ' ' + word.word;
      text += "; ";
    }
    return text + advice.query;
  }

  TemporaryFolder folder_;
  Searcher searcher_;
};

TEST_F(AdviceTest, ReplacesWhatNoArticleHas) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"sanctoins", ":sanctoins sanctions sanctians; sanctions"},
      {"Ryabokv", ":Ryabokv Ryabkov; Ryabkov"},
      {"byline:smiht", "byline:smiht Smith; byline:Smith"},
      {"\"crued oil\"", ":crued Crude; \"Crude oil\""},
      {"sanctions", ""},
      {"lang:german", "lang:german en de; "},
      {"banks NOT sanctoins", ""},
      {"xyzzyx", ""}};
  for (const auto& [typed, advice] : rows) EXPECT_EQ(shown(ask(typed)), advice) << typed;
}

TEST_F(AdviceTest, DoubtsARareWordWhereAFrequentOneIsNear) {
  EXPECT_EQ(shown(ask("sanctians")), ":sanctians sanctions; sanctions");
  EXPECT_EQ(shown(ask("hold")), "") << "nothing is near";
}

TEST_F(AdviceTest, ListsTheValuesOfAFieldWhereThereIsNoSuchOne) {
  EXPECT_TRUE(ask("lang:german").suggestions.front().lists_values);
  EXPECT_EQ(shown(ask("lang:de")), "") << "one article has it";
}

TEST_F(AdviceTest, SaysHowManyArticlesEachPartHas) {
  const Advice advice = ask("sanctions AND Ryabkov");
  const std::vector<PartCount> parts = {{"sanctions", 30}, {"Ryabkov", 1}};
  EXPECT_EQ(advice.parts, parts);
  EXPECT_EQ(advice.query, "sanctions");
  EXPECT_EQ(advice.articles, 30U);
  EXPECT_TRUE(ask("sanctions").parts.empty()) << "something was found";
}

TEST_F(AdviceTest, KeepsWordsRatherThanWhatNarrowsThem) {
  EXPECT_EQ(ask("Ryabkov lang:de").query, "Ryabkov");
  EXPECT_EQ(ask("Ryabkov date:2023").query, "Ryabkov");
}

TEST_F(AdviceTest, TakesPhrasesAndOperatorsApart) {
  const std::vector<PartCount> words = {{"hand", 2}, {"outstretched", 1}};
  for (const char* typed : {"\"hand outstretched\"", "hand pre/3 outstretched"}) {
    const Advice advice = ask(typed);
    EXPECT_EQ(advice.words, words) << typed;
    EXPECT_EQ(advice.query, "hand AND outstretched") << typed;
  }
}

TEST_F(AdviceTest, IsGivenWhereItIsAskedForOnly) {
  EXPECT_TRUE(searcher_.answer("sanctoins", {}).advice.suggestions.empty());
}

TEST_F(AdviceTest, IsTheSameOfTwoIndexes) {
  const std::vector<Article> all = articles();
  const auto middle = all.begin() + 15;
  Searcher two({write_index(folder_, "a", {all.begin(), middle}),
                write_index(folder_, "b", {middle, all.end()})});
  for (const char* typed : {"sanctoins", "sanctions AND Ryabkov", "byline:smiht"}) {
    SearchRequest request;
    request.advise = true;
    request.compile.tiers = Tiers::all;
    const Advice one = ask(typed);
    const Advice other = two.answer(typed, request).advice;
    EXPECT_EQ(shown(one), shown(other)) << typed;
    EXPECT_EQ(one.parts, other.parts) << typed;
  }
}

}  // namespace
}  // namespace clipfile
