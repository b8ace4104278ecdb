// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verify/verifier.h"

#include <gtest/gtest.h>
#include <set>
#include <string>
#include <string_view>

#include "common/schema.h"
#include "searcher/compile/compile.h"
#include "searcher/query/parser.h"
#include "searcher/ranking/article_ranking.h"
#include "tests/unit/support/asked_story.h"
#include "tests/unit/support/random_text.h"
#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

using namespace std::chrono_literals;

/// The articles that hold all that the query asks for, by their numbers.
std::set<Xapian::docid> find(const SmallIndex& index, const std::string& typed,
                             Tiers tiers = Tiers::all) {
  Lexicon lexicon(index.database());
  const query::Node root =
      query::parse_query(typed, {.fields = schema::field_names(), .today = 2022y / 2 / 1});
  const CompiledQuery compiled = compile_query(root, lexicon, index.database(), {.tiers = tiers});
  Verifier verifier(index.database(), lexicon.languages(), compiled.requirements);
  const ArticleRanking ranking =
      rank_articles(index.database(), compiled.articles, {.most = 100'000, .exact = true}, {},
                    compiled.requirements.empty() ? nullptr : &verifier);
  std::set<Xapian::docid> found;
  for (const RankedArticle& article : ranking.articles) {
    if (article.first_tier) found.insert(article.docid);
  }
  EXPECT_EQ(ranking.holding_all, found.size()) << typed;
  return found;
}

std::string show(const std::set<Xapian::docid>& found) {
  std::string text;
  for (const Xapian::docid docid : found) text += (text.empty() ? "" : " ") + std::to_string(docid);
  return text;
}

struct Row {
  std::string_view typed;
  std::string_view found;
};

void expect_found(const SmallIndex& index, std::initializer_list<Row> rows) {
  for (const auto& [typed, found] : rows) {
    EXPECT_EQ(show(find(index, std::string(typed))), found) << typed;
  }
}

TEST(Verifier, MeasuresDistancesInWords) {
  const SmallIndex index({make_article("/1", "", {"Sanctions hit the banks. Talks."}),
                          make_article("/2", "", {"The bank talks of no sanction at all."}),
                          make_article("/3", "Sanctions", {"Banks."})});
  expect_found(index, {
                          {"sanctions w/3 bank", "1"},
                          {"sanctions w/2 bank", ""},
                          {"sanctions w/4 bank", "1 2"},
                          {"bank pre/4 sanctions", "2"},
                          {"sanctions pre/3 bank", "1"},
                          {"=sanction w/100 bank", "2"},
                          {"sanct* w/3 bank*", "1"},
                          {"\"hit the banks\" w/1 sanctions", "1"},
                          {"\"hit the banks\" pre/1 talks", "1"},
                          {"(wheat OR hit) w/1 sanctions", "1"},
                          {"sanctions w/3 bank w/1 talks", "1"},
                          {"sanctions w/100 bank", "1 2"},
                          {"sanctions NOT w/3 bank", "2 3"},
                          {"sanctions NOT pre/4 bank", "2 3"},
                          {"sanctions NOT w/4 bank", "3"},
                          {"sanctions NOT w/5 wheat", "1 2 3"},
                      });
}

TEST(Verifier, ReachesFromPassageToPassageAndNotFromTheHeadlineIntoTheText) {
  std::string first = "talks";
  for (int i = 0; i < 60; ++i) first += " filler";
  std::string second = "wheat";
  for (int i = 0; i < 60; ++i) second += " filler";
  const SmallIndex index(
      {make_article("/1", "harvest", {first + " sanctions", second + " envoy"})});
  expect_found(index, {
                          {"sanctions w/1 wheat", "1"},
                          {"talks w/61 sanctions", "1"},
                          {"talks w/60 sanctions", ""},
                          {"sanctions w/62 envoy", "1"},
                          {"sanctions w/61 envoy", ""},
                          {"harvest w/100 talks", ""},
                          {"sanctions w/p wheat", ""},
                          {"talks w/p sanctions", "1"},
                          {"\"sanctions wheat\"", ""},
                      });
}

TEST(Verifier, TellsSentencesAndParagraphs) {
  const SmallIndex index(
      {make_article("/1", "", {"Talks ended. Sanctions came.", "Wheat. Talks on sanctions."}),
       make_article("/2", "", {"Talks ended. Sanctions came.", "Wheat."}),
       make_article("/3", "Talks on sanctions", {"Wheat."}),
       make_article("/4", "", {"Министр ждал её в 2022 г. в Женеве. Переговоры идут."}, "ru")});
  expect_found(index, {
                          {"talks w/s sanctions", "1 3"},
                          {"talks w/p sanctions", "1 2 3"},
                          {"talks w/p wheat", "1"},
                          {"sanctions NOT w/s talks", "1 2"},
                          {"wheat NOT w/p talks", "2 3"},
                          {"sanctions pre/p wheat", ""},
                          {"wheat pre/p talks", "1"},
                          {"министра w/s Женева", "4"},
                          {"Женева w/s переговоров", ""},
                          {"Женева w/p переговоров", "4"},
                          {"talks w/s talks", ""},
                          {"talks w/p talks", ""},
                      });
}

TEST(Verifier, CountsMentionsAndLooksAtHeadlineAndLead) {
  std::string lead = "The envoys spoke of wheat.";
  for (int i = 0; i < 40; ++i) lead += " filler";
  const SmallIndex index(
      {make_article("/1", "Talks on a talk", {lead, "More talking of talks on sanctions."}),
       make_article("/2", "Wheat", {"Talks on the talks.", "Sanctions, sanctions, sanctioned."})});
  expect_found(index, {
                          {"atleast2(talk)", "1 2"},
                          {"atleast4(talk)", "1"},
                          {"atleast5(talk)", ""},
                          {"atleast2(=talks)", "1 2"},
                          {"atleast3(sanctions)", "2"},
                          {"atleast4(sanctions OR talks)", "1 2"},
                          {"atleast2(\"on the\" OR talks)", "1 2"},
                          {"atleast1(talks w/1 on)", "1 2"},
                          {"atleast2(talks w/1 on)", "1"},
                          {"hlead(sanctions)", "2"},
                          {"hlead(talks)", "1 2"},
                          {"hlead(wheat talks)", "1 2"},
                          {"hlead(wheat AND envoy)", "1"},
                          {"hlead(talks NOT sanctions)", "1"},
                          {"hlead(atleast3(talks))", ""},
                          {"hlead(atleast2(talks))", "1 2"},
                          {"hlead(talks w/3 talk)", "1 2"},
                          {"hlead(sanctions) w/5 wheat", ""},
                          {"headline:(talks w/3 talk)", "1"},
                          {"headline:talks w/3 on", "1"},
                          {"headline:atleast2(talks)", "1"},
                      });
}

TEST(Verifier, CombinesWhatIsCheckedWithWhatXapianKnows) {
  std::vector<Article> articles = {
      make_article("/1", "", {"Talks on sanctions."}), make_article("/2", "", {"Talks. Wheat."}),
      make_article("/3", "", {"Sanctions. Wheat and talks."}), make_article("/4", "", {"Envoy."})};
  for (Article& article : articles) {
    article.citation.byline = {"Ada Byron", "Max Born"};
    article.citation.published = {.day = 2022y / 1 / 9, .source = "url"};
  }
  const SmallIndex index(articles);
  expect_found(index, {
                          {"(talks w/s sanctions) OR envoy", "1 4"},
                          {"(talks w/s sanctions) OR wheat OR date:2021", "1 2 3"},
                          {"talks NOT (talks w/s sanctions)", "2 3"},
                          {"talks -(talks w/s sanctions)", "2 3"},
                          {"talks NOT (wheat AND sanctions w/p talks)", "1 2"},
                          {"(talks w/s sanctions) AND date:2022", "1"},
                          {"(talks w/s sanctions) date:2021", ""},
                          {"(envoy OR (talks NOT (talks w/s wheat))) byline:byron", "1 2 4"},
                          {"byline:(byron pre/1 ada)", ""},
                          {"byline:(byron w/1 ada) wheat", "2 3"},
                          {"byline:ada w/1 byline:byron wheat", "2 3"},
                          {"byline:(byron w/5 max) wheat", ""},
                          {"talks w/s sanctions OR talks w/s wheat", "1 3"},
                      });
}

TEST(Verifier, LetsPlainWordsAndOperatorsBeLacking) {
  const SmallIndex index({make_article("/1", "", {"Talks on sanctions. Wheat."}),
                          make_article("/2", "", {"Talks. Sanctions. Wheat."}),
                          make_article("/3", "", {"Talks on sanctions."}),
                          make_article("/4", "", {"Talks. Sanctions."})});
  Lexicon lexicon(index.database());
  const query::Node root = query::parse_query(
      "wheat talks w/s sanctions", {.fields = schema::field_names(), .today = 2022y / 2 / 1});
  const CompiledQuery compiled = compile_query(root, lexicon, index.database(), {});
  Verifier verifier(index.database(), lexicon.languages(), compiled.requirements);
  const ArticleRanking ranking =
      rank_articles(index.database(), compiled.articles, {.most = 10}, {}, &verifier);
  ASSERT_EQ(ranking.articles.size(), 3U) << "one holds neither";
  EXPECT_EQ(ranking.articles[0].docid, 1U);
  EXPECT_TRUE(ranking.articles[0].first_tier);
  EXPECT_FALSE(ranking.articles[1].first_tier);
  EXPECT_EQ(ranking.holding_all, 1U);
}

TEST(Verifier, StopsWhereEnoughArticlesHold) {
  std::vector<Article> articles;
  for (int i = 0; i < 700; ++i) {
    articles.push_back(make_article('/' + std::to_string(i), "", {"Talks on sanctions."}));
  }
  const SmallIndex index(articles);
  Lexicon lexicon(index.database());
  const query::Node root = query::parse_query(
      "talks w/2 sanctions", {.fields = schema::field_names(), .today = 2022y / 2 / 1});
  const CompiledQuery compiled = compile_query(root, lexicon, index.database(), {});
  Verifier verifier(index.database(), lexicon.languages(), compiled.requirements);
  const auto rank = [&](bool exact) {
    return rank_articles(index.database(), compiled.articles, {.most = 10, .exact = exact}, {},
                         &verifier);
  };
  EXPECT_FALSE(rank(false).exact);
  EXPECT_GE(rank(false).holding_all, 10U);
  EXPECT_LT(rank(false).holding_all, 700U);
  EXPECT_TRUE(rank(true).exact);
  EXPECT_EQ(rank(true).holding_all, 700U);
}

/// Two evaluators that know nothing of each other: this one reads an index, the other the list of
/// words that the article was made from.
TEST(Verifier, AgreesWithAReaderOfTheWords) {
  RandomText random(83);
  std::size_t some_found = 0;
  for (int round = 0; round < 12; ++round) {
    std::vector<AskedStory> stories;
    std::vector<Article> articles;
    for (int i = 0; i < 40; ++i) {
      stories.push_back(random_story(random));
      articles.push_back(stories.back().to_article('/' + std::to_string(i)));
    }
    const SmallIndex index(articles);
    for (int asked = 0; asked < 150; ++asked) {
      const Question question = random_question(random, 3);
      std::set<Xapian::docid> expected;
      for (std::size_t i = 0; i < stories.size(); ++i) {
        if (question.holds(stories[i])) expected.insert(static_cast<Xapian::docid>(i + 1));
      }
      const bool tells_apart = !expected.empty() && expected.size() < stories.size();
      if (tells_apart) ++some_found;
      ASSERT_EQ(show(find(index, question.typed)), show(expected)) << question.typed;
    }
  }
  EXPECT_GT(some_found, 600U) << "questions that tell articles apart";
}

}  // namespace
}  // namespace clipfile
