// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/article_ranking.h"

#include <algorithm>
#include <gtest/gtest.h>

#include "common/calendar.h"
#include "tests/unit/support/random_text.h"
#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

using namespace std::chrono_literals;
using Xapian::Query;

constexpr std::size_t everything = 1'000;

Article dated(std::string text, std::optional<Day> day) {
  Article article = make_article('/' + text, "", {text});
  if (day) article.citation.published = {.day = *day, .source = "test"};
  return article;
}

/// Documents 1 to 6.
const SmallIndex& index_of_six() {
  static const SmallIndex index(
      {dated("talks", 2022y / 1 / 1), dated("talks sanctions", 2022y / 1 / 3),
       dated("sanctions", 2022y / 1 / 2), dated("talks sanctions", {}),
       dated("wheat", 2022y / 1 / 9), dated("sanctions talks talks", 2021y / 1 / 1)});
  return index;
}

ArticleQuery all_of(const std::vector<std::string>& words) {
  return {Query(Query::OP_AND, words.begin(), words.end()),
          Query(Query::OP_OR, words.begin(), words.end())};
}

ArticleRanking rank(const ArticleQuery& query, std::size_t most = everything,
                    SortOrder order = SortOrder::relevance, const RankingSettings& settings = {}) {
  return rank_articles(index_of_six().database(), query, {.most = most, .order = order}, settings);
}

std::vector<Xapian::docid> docids(const ArticleRanking& ranking) {
  std::vector<Xapian::docid> ids;
  for (const RankedArticle& article : ranking.articles) ids.push_back(article.docid);
  return ids;
}

std::vector<Xapian::docid> sorted(std::vector<Xapian::docid> ids) {
  std::sort(ids.begin(), ids.end());
  return ids;
}

TEST(RankArticles, PutsThoseThatHoldAllWordsFirst) {
  const ArticleRanking ranking = rank(all_of({"talks", "sanctions"}));
  ASSERT_EQ(ranking.articles.size(), 5U);
  EXPECT_EQ(ranking.holding_all, 3U);
  for (std::size_t i = 0; i < ranking.articles.size(); ++i) {
    EXPECT_EQ(ranking.articles[i].first_tier, i < 3);
    EXPECT_GT(ranking.articles[i].score, 0);
    const bool same_tier = i > 0 && i != 3;
    EXPECT_TRUE(!same_tier || ranking.articles[i - 1].score >= ranking.articles[i].score);
  }
  EXPECT_EQ(sorted(docids(ranking)), (std::vector<Xapian::docid>{1, 2, 3, 4, 6}));
}

TEST(ArticleTiers, ListsThoseThatLackWordsBehindTheOthersAndAsMany) {
  const ArticleQuery query = all_of({"talks", "sanctions"});
  const RankingSettings settings;
  for (const std::size_t most : {2U, 3U, 4U}) {
    ArticleTiers tiers(index_of_six().database(), query, {.most = most}, settings, nullptr);
    const ArticleRanking& first = tiers.rank_first();
    EXPECT_EQ(first.articles.size(), std::min<std::size_t>(most, 3));
    EXPECT_EQ(first.holding_all, 3U);
    const auto rest = tiers.rank_rest();
    EXPECT_EQ(rest.size(), most > 3 ? 2U : 0U) << "none where there may be more of the first";
    for (const RankedArticle& article : rest) EXPECT_FALSE(article.first_tier);
  }
}

TEST(RankArticles, OrdersWhatIsAlikeByItsPlaceHoweverFewAreWanted) {
  const SmallIndex index({make_article("/d", "", {"gas"}), make_article("/b", "", {"gas"}),
                          make_article("/a", "", {"oil"}), make_article("/e", "", {"gas gas"}),
                          make_article("/c", "", {"gas"}), make_article("/f", "", {"gas"})});
  const std::vector<Xapian::docid> expected = {4, 2, 5, 1, 6};
  for (std::size_t most = 1; most <= expected.size() + 1; ++most) {
    auto first = expected;
    first.resize(std::min(most, expected.size()));
    EXPECT_EQ(
        docids(rank_articles(index.database(), all_of({"gas", "absent"}), {.most = most}, {})),
        first);
  }
}

TEST(RankArticles, GivesOnlyThoseWhereNothingMayBeLacking) {
  ArticleQuery query = all_of({"talks", "sanctions"});
  query.some = Query();
  EXPECT_EQ(sorted(docids(rank(query))), (std::vector<Xapian::docid>{2, 4, 6}));
  EXPECT_TRUE(rank(all_of({"absent"})).articles.empty());
  EXPECT_EQ(rank(all_of({"absent"})).holding_all, 0U);
}

TEST(RankArticles, LetsAllCompeteWhereNoneComeFirst) {
  ArticleQuery query = all_of({"talks", "sanctions"});
  query.all_first = false;
  const ArticleRanking ranking = rank(query);
  EXPECT_EQ(sorted(docids(ranking)), (std::vector<Xapian::docid>{1, 2, 3, 4, 6}));
  EXPECT_EQ(ranking.holding_all, 3U) << "exact all the same";
  EXPECT_EQ(rank(query, 1).holding_all, 3U);
  for (std::size_t i = 0; i < ranking.articles.size(); ++i) {
    EXPECT_TRUE(ranking.articles[i].first_tier);
    EXPECT_TRUE(i == 0 || ranking.articles[i - 1].score >= ranking.articles[i].score);
  }
}

TEST(RankArticles, OrdersEqualScoresByPathAndPart) {
  std::vector<Article> articles;
  for (const char* part : {"10", "9", "", "2"}) {
    articles.push_back(make_article("/b", "Talks", {"Talks on gas."}));
    articles.back().part = part;
  }
  articles.push_back(make_article("/a", "Talks", {"Talks on gas."}));
  const SmallIndex index(articles);
  const ArticleQuery query{.all = Xapian::Query("gas"), .some = {}};
  for (const SortOrder order :
       {SortOrder::relevance, SortOrder::oldest_first, SortOrder::newest_first}) {
    EXPECT_EQ(docids(rank_articles(index.database(), query, {.most = 9, .order = order}, {})),
              (std::vector<Xapian::docid>{5, 3, 4, 2, 1}));
  }
}

TEST(RankArticles, GivesTheBestHoweverManyAreAskedFor) {
  const auto all = docids(rank(all_of({"talks", "sanctions"})));
  for (std::size_t most = 0; most <= all.size() + 1; ++most) {
    const ArticleRanking ranking = rank(all_of({"talks", "sanctions"}), most);
    EXPECT_EQ(ranking.holding_all, 3U) << most;
    const auto ids = docids(ranking);
    ASSERT_GE(ids.size(), std::min(most, all.size()));
    EXPECT_TRUE(std::equal(ids.begin(), ids.end(), all.begin()));
  }
}

TEST(RankArticles, SortsByTheDayOfPublicationWithUndatedOnesLast) {
  ArticleQuery query = all_of({"talks"});
  query.some = Query();
  EXPECT_EQ(docids(rank(query, everything, SortOrder::newest_first)),
            (std::vector<Xapian::docid>{2, 1, 6, 4}));
  EXPECT_EQ(docids(rank(query, everything, SortOrder::oldest_first)),
            (std::vector<Xapian::docid>{6, 1, 2, 4}));
}

/// Every third of 300 has the word that is asked for; each may have some of four others.
const SmallIndex& index_of_many() {
  static const SmallIndex index([] {
    std::vector<Article> articles;
    RandomText random(61);
    for (int i = 0; i < 300; ++i) {
      std::string text = i % 3 == 0 ? "sanctions " : "";
      for (const std::string_view topic : {"wheat ", "chess ", "sugar ", "opera "})
        if (random.one_in(4)) text += topic;
      articles.push_back(make_article('/' + std::to_string(i), "", {text + random.sentence(40)}));
    }
    return articles;
  }());
  return index;
}

RankingSettings feedback_of_few() {
  RankingSettings settings;
  settings.feedback_least_articles = 0;
  settings.feedback_articles = 20;
  settings.feedback_share = 1;
  return settings;
}

ArticleRanking rank_many(const RankingSettings& settings, std::size_t most = everything) {
  return rank_articles(index_of_many().database(), {Query("sanctions"), Query()}, {.most = most},
                       settings);
}

TEST(RankArticles, FindsNothingThroughFeedbackThatLacksTheUsersWords) {
  RankingSettings settings = feedback_of_few();
  const ArticleRanking with = rank_many(settings);
  EXPECT_FALSE(with.feedback.empty());
  EXPECT_LE(with.feedback.size(), settings.feedback_terms);
  for (const FeedbackTerm& added : with.feedback) {
    EXPECT_TRUE(index_of_many().database().term_exists(added.term)) << added.term;
    EXPECT_GT(added.weight, 0);
    EXPECT_LE(added.weight, 1);
  }
  settings.feedback = false;
  const ArticleRanking without = rank_many(settings);
  EXPECT_TRUE(without.feedback.empty());
  EXPECT_EQ(sorted(docids(with)), sorted(docids(without)));
  EXPECT_EQ(with.holding_all, 100U);
  settings.feedback = true;
  settings.feedback_least_articles = 301;
  EXPECT_TRUE(rank_many(settings).feedback.empty()) << "too few articles in the archive";
}

TEST(RankArticles, RanksAnewAsXapianWouldThatIsAskedForTheFeedbackToo) {
  RankingSettings settings = feedback_of_few();
  const auto anew = docids(rank_many(settings));
  settings.feedback = false;
  EXPECT_NE(docids(rank_many(settings)), anew);
  settings.feedback = true;
  settings.feedback_candidates = 0;
  EXPECT_EQ(docids(rank_many(settings)), anew);
}

TEST(RankArticles, RanksOnlyTheBestAnewHoweverManyAreAskedFor) {
  RankingSettings settings = feedback_of_few();
  settings.few_articles = 20;
  settings.feedback_candidates = 30;
  const auto anew = docids(rank_many(settings));
  ASSERT_EQ(anew.size(), 100U);
  for (const std::size_t most : {1U, 20U, 29U, 31U, 70U}) {
    auto first = anew;
    first.resize(most);
    EXPECT_EQ(docids(rank_many(settings, most)), first) << most;
  }
  settings.feedback = false;
  const auto plain = docids(rank_many(settings));
  EXPECT_TRUE(std::equal(plain.begin() + 32, plain.end(), anew.begin() + 32)) << "the others stay";
  EXPECT_FALSE(std::equal(plain.begin(), plain.begin() + 28, anew.begin()));
}

TEST(RankArticles, AnswersFromAnEmptyIndex) {
  const SmallIndex empty({});
  const auto ranking =
      rank_articles(empty.database(), all_of({"talks", "sanctions"}), {.most = everything}, {});
  EXPECT_TRUE(ranking.articles.empty());
  EXPECT_EQ(ranking.holding_all, 0U);
}

}  // namespace
}  // namespace clipfile
