// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/rank.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <string>

#include "common/schema.h"
#include "tests/unit/support/random_text.h"
#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

using namespace std::chrono_literals;
using Xapian::Query;

std::string filled(std::string_view start) {
  std::string text(start);
  for (int i = 0; i < 40; ++i) text += " filler";
  return text;
}

std::vector<SearchUnit> units_of(const std::vector<std::string>& words) {
  std::vector<SearchUnit> units;
  for (const std::string& word : words) units.push_back({word, {{word}}, 2});
  return units;
}

ArticleQuery all_first(const std::vector<std::string>& words) {
  return {Query(Query::OP_AND, words.begin(), words.end()),
          Query(Query::OP_OR, words.begin(), words.end())};
}

/// Seventy articles of several passages, some with a day of publication.
const SmallIndex& index_of_many() {
  static const SmallIndex index([] {
    RandomText random(62);
    std::vector<Article> articles;
    constexpr std::string_view starts[] = {"talks",           "sanctions",   "wheat",
                                           "talks sanctions", "talks talks", "wheat sanctions"};
    for (unsigned i = 0; i < 70; ++i) {
      std::vector<std::string> body(random.number(5));
      for (std::string& paragraph : body) paragraph = filled(random.pick(starts));
      articles.push_back(
          make_article('/' + std::to_string(i), std::string(random.pick(starts)), std::move(body)));
      if (random.one_in(4)) continue;
      const auto day = std::chrono::day{static_cast<unsigned>(1 + random.number(28))};
      articles.back().citation.published = {.day = 2022y / 1 / day, .source = "test"};
    }
    return articles;
  }());
  return index;
}

RankingSettings small_blocks() {
  RankingSettings settings;
  settings.rescored_articles = 10;
  return settings;
}

Ranking rank(const RankingRequest& request, const RankingSettings& settings = small_blocks()) {
  const std::vector<std::string> words = {"talks", "sanctions"};
  return rank_passages(index_of_many().database(), all_first(words), units_of(words), request,
                       settings);
}

using Place = std::pair<Xapian::docid, std::size_t>;

std::vector<Place> places(const Ranking& ranking) {
  std::vector<Place> found;
  for (const RankedPassage& passage : ranking.passages) {
    found.emplace_back(passage.docid, passage.passage);
  }
  return found;
}

TEST(RankPassages, GivesTheSameOrderHoweverManyAreAskedFor) {
  for (const SortOrder order :
       {SortOrder::relevance, SortOrder::newest_first, SortOrder::oldest_first}) {
    const auto all = places(rank({.passages = 0, .order = order}));
    ASSERT_GT(all.size(), 40U);
    for (std::size_t count = 1; count < all.size() + 3; count += 3) {
      const auto some = places(rank({.passages = count, .order = order}));
      ASSERT_EQ(some.size(), std::min(count, all.size()));
      EXPECT_TRUE(std::equal(some.begin(), some.end(), all.begin())) << count;
    }
  }
}

TEST(RankPassages, TurnsPagesWithoutGapsOrRepetitions) {
  const auto all = places(rank({.passages = 0}));
  std::vector<Place> paged;
  for (std::size_t offset = 0; offset < all.size() + 7; offset += 7) {
    const auto page = places(rank({.passages = 7, .offset = offset}));
    paged.insert(paged.end(), page.begin(), page.end());
  }
  EXPECT_EQ(paged, all);
  EXPECT_TRUE(places(rank({.passages = 5, .offset = 100'000})).empty());
}

TEST(RankPassages, GivesEachPassageOnceAndNoMoreOfAnArticleThanAsked) {
  for (const std::size_t most : {1U, 2U, 3U, 0U}) {
    auto found = places(rank({.passages = 0, .per_article = most}));
    std::map<Xapian::docid, std::size_t> counts;
    for (const Place& place : found) ++counts[place.first];
    for (const auto& [docid, count] : counts) EXPECT_TRUE(most == 0 || count <= most) << docid;
    std::sort(found.begin(), found.end());
    EXPECT_EQ(std::adjacent_find(found.begin(), found.end()), found.end());
  }
}

TEST(RankPassages, PutsArticlesThatHoldAllWordsFirstAndSortsWithinABlock) {
  RankingSettings one_block;
  const Ranking ranking = rank({.passages = 0}, one_block);
  const auto& passages = ranking.passages;
  for (std::size_t i = 1; i < passages.size(); ++i) {
    EXPECT_GE(passages[i - 1].first_tier, passages[i].first_tier);
    const bool same_tier = passages[i - 1].first_tier == passages[i].first_tier;
    EXPECT_TRUE(!same_tier || passages[i - 1].score >= passages[i].score);
  }
}

TEST(RankPassages, CountsWhatItLookedAt) {
  const Ranking all = rank({.passages = 0, .per_article = 1});
  EXPECT_TRUE(all.looked_at_all);
  const Ranking few = rank({.passages = 1});
  EXPECT_EQ(few.articles_holding_all, all.articles_holding_all) << "exact in any case";
  EXPECT_FALSE(few.looked_at_all);
  EXPECT_LT(few.passages_found, all.passages_found);
  const Ranking more = rank({.passages = 0, .per_article = 0});
  EXPECT_EQ(more.passages_found, more.passages.size());
  EXPECT_EQ(all.passages_found, more.passages_found);
}

TEST(RankPassages, LooksAtArticlesThatLackWordsOnlyWhereTheOthersAreNotEnough) {
  const SmallIndex index({make_article("/1", "", {filled("talks sanctions"), filled("talks")}),
                          make_article("/2", "", {filled("talks")}),
                          make_article("/3", "", {filled("sanctions")})});
  const auto found_for = [&](std::size_t passages) {
    RankingRequest request;
    request.passages = passages;
    return rank_passages(index.database(), all_first({"talks", "sanctions"}),
                         units_of({"talks", "sanctions"}), request, {});
  };
  for (const std::size_t passages : {1U, 2U, 3U, 4U, 9U}) {
    const Ranking ranking = found_for(passages);
    EXPECT_EQ(ranking.passages.size(), std::min<std::size_t>(passages, 4));
    EXPECT_EQ(ranking.passages_found, passages <= 2 ? 2U : 4U) << passages;
    EXPECT_EQ(ranking.articles_holding_all, 1U);
    EXPECT_TRUE(ranking.looked_at_all);
  }
}

TEST(RankPassages, ShowsTheFirstPassageOfAnArticleThatMatchesInItsHeadline) {
  const SmallIndex index({make_article("/a", "Sanctions", {filled("First"), filled("Second")}),
                          make_article("/b", "Sanctions", {})});
  const Ranking ranking = rank_passages(index.database(), {Query("sanctions"), Query()},
                                        units_of({"sanctions"}), {}, {});
  ASSERT_EQ(ranking.passages.size(), 2U);
  for (const RankedPassage& passage : ranking.passages) EXPECT_EQ(passage.passage, 0U);
}

TEST(RankPassages, FindsThePassageThatSaysIt) {
  const SmallIndex index({make_article(
      "/a", "", {filled("wheat"), filled("talks sanctions"), filled("chess"), filled("talks")})});
  const Ranking ranking = rank_passages(index.database(), all_first({"talks", "sanctions"}),
                                        units_of({"talks", "sanctions"}), {}, {});
  ASSERT_EQ(ranking.passages.size(), 2U);
  EXPECT_EQ(ranking.passages[0].passage, 1U);
  EXPECT_EQ(ranking.passages[1].passage, 3U);
}

TEST(RankPassages, PrefersWhatIsRecentAmongWhatIsEquallyRelevant) {
  std::vector<Article> articles;
  for (const unsigned day : {3U, 28U, 14U}) {
    articles.push_back(make_article('/' + std::to_string(day), "talks", {filled("talks")}));
    articles.back().citation.published = {.day = 2022y / 1 / std::chrono::day{day}, .source = "x"};
  }
  const SmallIndex index(articles);
  const auto best_first = [&](const std::optional<Recency>& recency) {
    RankingRequest request;
    request.recency = recency;
    const Ranking ranking = rank_passages(index.database(), all_first({"talks"}),
                                          units_of({"talks"}), request, small_blocks());
    std::vector<Xapian::docid> docids;
    for (const RankedPassage& passage : ranking.passages) docids.push_back(passage.docid);
    return docids;
  };
  EXPECT_EQ(best_first(Recency{.newest = 2022y / 1 / 28}), (std::vector<Xapian::docid>{2, 3, 1}));
  EXPECT_EQ(best_first(std::nullopt), (std::vector<Xapian::docid>{3, 2, 1})) << "by path";
}

TEST(RankPassages, SortsManyOfOneDayByTheirPathsNotAsTheyCameIn) {
  std::vector<Article> articles;
  for (int i = 60; i-- > 0;) {
    articles.push_back(make_article("/a" + std::to_string(10 + i), "", {"talks"}));
  }
  const SmallIndex index(articles);
  const ArticleQuery in_english{.all = Query(Query::OP_SCALE_WEIGHT, Query("Len"), 0), .some = {}};
  for (const SortOrder order : {SortOrder::oldest_first, SortOrder::newest_first}) {
    RankingRequest request;
    request.passages = 3;
    request.order = order;
    const Ranking ranking =
        rank_passages(index.database(), in_english, units_of({"talks"}), request, small_blocks());
    EXPECT_EQ(places(ranking), (std::vector<Place>{{60, 0}, {59, 0}, {58, 0}}));
  }
}

TEST(RankPassages, PrefersWordsAsTypedWhereFewArticlesHoldAll) {
  const SmallIndex index({make_article("/1", "", {filled("talk talk talk sanction sanction")}),
                          make_article("/2", "", {filled("one two talks three four sanctions")})});
  const std::vector<SearchUnit> units = {{"talks", {{"talk", "talks"}}, 2},
                                         {"sanctions", {{"sanction", "sanctions"}}, 2}};
  const auto first_by = [&](double weight) {
    RankingSettings settings;
    settings.other_form_weight = 1;
    settings.as_typed_weight = weight;
    const ArticleQuery query = all_first({"Ztalk", "Zsanction"});
    return rank_passages(index.database(), query, units, {}, settings).passages.at(0).docid;
  };
  EXPECT_EQ(first_by(0), 1U);
  EXPECT_EQ(first_by(1), 2U);
}

TEST(RankPassages, AnswersFromAnEmptyIndex) {
  const SmallIndex empty({});
  const Ranking ranking =
      rank_passages(empty.database(), {Query("talks"), Query()}, units_of({"talks"}), {}, {});
  EXPECT_TRUE(ranking.passages.empty());
  EXPECT_TRUE(ranking.looked_at_all);
}

/// Lets every article pass, and says of one passage of each that a part is fulfilled there.
class FulfilledIn : public ArticleCheck {
 public:
  explicit FulfilledIn(std::size_t passage)
      : position_(static_cast<Xapian::termpos>((passage + 1) * schema::passage_stride + 1)) {}

  std::vector<char> holds(std::span<const Xapian::docid> articles, Demand) override {
    return std::vector<char>(articles.size(), 1);
  }
  std::vector<std::vector<FoundMention>> find_mentions(
      std::span<const Xapian::docid> articles) override {
    return std::vector<std::vector<FoundMention>>(articles.size(), {{position_, position_, 0}});
  }

 private:
  Xapian::termpos position_;
};

TEST(RankPassages, PutsPassagesFirstInWhichAPartIsFulfilled) {
  const SmallIndex index({make_article(
      "/a", "", {filled("talks talks"), filled("talks"), filled("chess"), filled("wheat")})});
  auto units = units_of({"talks"});
  const auto places_with = [&](std::size_t passage) {
    FulfilledIn check(passage);
    std::string text;
    const Ranking ranking = rank_passages(index.database(), {Query("talks"), Query()}, units,
                                          {.passages = 0}, {}, &check);
    for (const RankedPassage& found : ranking.passages) {
      text += std::to_string(found.passage) + (found.fulfilled > 0 ? "! " : " ");
    }
    return text;
  };
  EXPECT_EQ(places_with(0), "0! 1 ");
  EXPECT_EQ(places_with(1), "1! 0 ");
  EXPECT_EQ(places_with(3), "3! 0 1 ") << "also where no word was looked for";
  units[0].bound = true;
  EXPECT_EQ(places_with(1), "1! ") << "words inside operators count nowhere else";
}

}  // namespace
}  // namespace clipfile
