// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/recency.h"

#include <gtest/gtest.h>

#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

using namespace std::chrono_literals;

Article published_on(const std::string& path, std::optional<Day> day) {
  Article article = make_article(path, "Talks", {"The talks went on."});
  if (day) article.citation.published = {.day = *day, .source = "record"};
  return article;
}

TEST(Recency, HalvesTheDifferenceWithEachHalfLife) {
  const Recency recency{.newest = 2022y / 1 / 31, .half_life = 10};
  EXPECT_DOUBLE_EQ(recency.factor(2022y / 1 / 31), 1);
  EXPECT_DOUBLE_EQ(recency.factor(2022y / 1 / 21), 0.75);
  EXPECT_DOUBLE_EQ(recency.factor(2022y / 1 / 11), 0.625);
  EXPECT_DOUBLE_EQ(recency.factor(2022y / 3 / 1), 1) << "later than the newest";
  EXPECT_NEAR(recency.factor(1987y / 1 / 1), 0.5, 1e-9);
  EXPECT_DOUBLE_EQ(recency.factor(std::nullopt), 0.5);
}

TEST(FindNewestDay, PassesOverDaysThatAreStillToCome) {
  const Day today = 2022y / 6 / 1;
  const SmallIndex index({published_on("/a", 2022y / 1 / 9), published_on("/b", std::nullopt),
                          published_on("/c", 2099y / 1 / 1), published_on("/d", 2022y / 2 / 3)});
  EXPECT_EQ(find_newest_day(index.database(), today), Day(2022y / 2 / 3));
  const SmallIndex undated({published_on("/b", std::nullopt)});
  EXPECT_EQ(find_newest_day(undated.database(), today), today);
  EXPECT_EQ(find_newest_day(SmallIndex({}).database(), today), today);
}

TEST(RecencyFactors, AreGivenForEachArticle) {
  const SmallIndex index({published_on("/a", 2022y / 1 / 21), published_on("/b", std::nullopt),
                          published_on("/c", 2022y / 1 / 31)});
  const Recency recency{.newest = 2022y / 1 / 31, .half_life = 10};
  const std::vector<Xapian::docid> articles = {1, 2, 3};
  EXPECT_EQ(recency_factors(index.database(), recency, articles),
            (std::vector<double>{0.75, 0.5, 1}));
}

}  // namespace
}  // namespace clipfile
