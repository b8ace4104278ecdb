// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/block_passages.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <string>

#include "tests/unit/support/random_text.h"
#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

constexpr unsigned article_count = 150;

/// Articles of some passages each, of few words that are asked for and many that are not.
const SmallIndex& index_of_many() {
  static const SmallIndex index([] {
    RandomText random(63);
    constexpr std::string_view words[] = {"talks", "talk", "sanctions", "wheat", "chess", "corn"};
    std::vector<Article> articles;
    for (unsigned i = 0; i < article_count; ++i) {
      std::vector<std::string> body(random.number(4));
      for (std::string& paragraph : body) {
        for (std::size_t word = 40 + random.number(100); word > 0; --word) {
          paragraph += random.one_in(30) ? random.pick(words) : "filler";
          paragraph += ' ';
        }
      }
      const std::string headline(random.one_in(3) ? random.pick(words) : "filler");
      articles.push_back(make_article('/' + std::to_string(i), headline, std::move(body)));
    }
    return articles;
  }());
  return index;
}

const std::vector<SearchUnit>& asked() {
  static const std::vector<SearchUnit> units = {{"talks", {{"talk", "talks"}}, 2.5},
                                                {"sanctions", {{"sanctions"}}, 3}};
  return units;
}

/// In the order of scores of which some are the same.
std::vector<RankedArticle> ranked_articles() {
  RandomText random(64);
  std::vector<RankedArticle> articles;
  for (Xapian::docid docid = 1; docid <= article_count; ++docid) {
    articles.push_back({docid, static_cast<double>(random.number(20)), random.one_in(2)});
  }
  std::stable_sort(articles.begin(), articles.end(),
                   [](const RankedArticle& a, const RankedArticle& b) {
                     return std::pair(a.first_tier, a.score) > std::pair(b.first_tier, b.score);
                   });
  return articles;
}

struct Case {
  const char* name;
  RankingRequest request;
  double typed_worth = 0;
  bool bound = false;
};

std::vector<Case> cases() {
  using namespace std::chrono_literals;
  std::vector<Case> all = {{"plain", {}}, {"as typed", {}, 4}, {"in operators only", {}, 0, true}};
  all.push_back({"all of an article", {}});
  all.back().request.per_article = 0;
  all.push_back({"by day", {}});
  all.back().request.order = SortOrder::newest_first;
  all.push_back({"recent", {}});
  all.back().request.recency = Recency{.newest = 2022y / 1 / 28};
  return all;
}

class BlockPassagesTest : public testing::TestWithParam<Case> {
 protected:
  BlockPassages passages(std::size_t read_whole, std::size_t read_at_once) {
    settings_.read_whole = read_whole;
    settings_.read_at_once = read_at_once;
    for (SearchUnit& unit : units_) unit.bound = GetParam().bound;
    return {{.database = index_of_many().database(),
             .units = units_,
             .request = GetParam().request,
             .settings = settings_,
             .check = nullptr,
             .article_weight = 0.5,
             .typed_worth = GetParam().typed_worth},
            articles_};
  }

  const std::vector<RankedArticle> articles_ = ranked_articles();

 private:
  std::vector<SearchUnit> units_ = asked();
  RankingSettings settings_;
};

std::vector<std::string> drain(BlockPassages passages) {
  std::vector<std::string> shown;
  while (const auto passage = passages.next()) {
    shown.push_back(std::to_string(passage->docid) + '.' + std::to_string(passage->passage) + ' ' +
                    std::to_string(passage->score));
  }
  EXPECT_TRUE(passages.has_read_all());
  return shown;
}

TEST_P(BlockPassagesTest, GivesThemInTheSameOrderHoweverManyAreReadAtOnce) {
  const auto whole = drain(passages(article_count, 1));
  ASSERT_GT(whole.size(), article_count - 1);
  EXPECT_EQ(drain(passages(0, 1)), whole);
  EXPECT_EQ(drain(passages(0, 7)), whole);
  EXPECT_EQ(drain(passages(0, article_count)), whole);
}

INSTANTIATE_TEST_SUITE_P(Demands, BlockPassagesTest, testing::ValuesIn(cases()),
                         [](const auto& tested) {
                           std::string name = tested.param.name;
                           std::replace(name.begin(), name.end(), ' ', '_');
                           return name;
                         });

class BlockPassagesCount : public BlockPassagesTest {};

TEST_P(BlockPassagesCount, CountsAnArticleThatWaitsAsOnePassage) {
  BlockPassages whole = passages(article_count, 1);
  EXPECT_TRUE(whole.has_read_all());
  BlockPassages waiting = passages(article_count - 1, 1);
  EXPECT_EQ(waiting.found(), article_count);
  ASSERT_TRUE(waiting.next());
  EXPECT_FALSE(waiting.has_read_all()) << "the best passage is known before";
  EXPECT_GE(waiting.found(), article_count);
  while (waiting.next()) continue;
  EXPECT_EQ(waiting.found(), whole.found());
}

INSTANTIATE_TEST_SUITE_P(Plain, BlockPassagesCount, testing::Values(Case{"plain", {}}),
                         [](const auto&) { return "Plain"; });

TEST(BlockPassages, HasNothingInAnEmptyBlock) {
  const RankingRequest request;
  const RankingSettings settings;
  BlockPassages passages({.database = index_of_many().database(),
                          .units = asked(),
                          .request = request,
                          .settings = settings,
                          .check = nullptr,
                          .article_weight = 1,
                          .typed_worth = 0},
                         {});
  EXPECT_FALSE(passages.next());
  EXPECT_EQ(passages.found(), 0U);
}

}  // namespace
}  // namespace clipfile
