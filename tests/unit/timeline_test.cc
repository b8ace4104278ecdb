// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/overview/timeline.h"

#include <gtest/gtest.h>

#include "tests/unit/support/dated_articles.h"

namespace clipfile {
namespace {

using std::chrono::sys_days;

Day day(std::string_view text) { return parse_iso_day(text).value(); }

/// So many articles a week, from Monday 3 January 2022 on.
DayCounts weekly(const std::vector<std::uint64_t>& articles) {
  DayCounts counts;
  Day monday = day("2022-01-03");
  for (const std::uint64_t count : articles) {
    if (count > 0) counts[sys_days(monday)].articles = count;
    monday = step(TimeUnit::week, monday, 1);
  }
  return counts;
}

TEST(Bursts, AreFarAboveTheMeanOfEightWeeksBefore) {
  // With a mean of 4 the bound is 4 + 2 * sqrt(4.5) = 8.24.
  auto units = divide(weekly({4, 4, 4, 4, 4, 4, 4, 4, 8}), TimeUnit::week, day("2022-01-01"));
  ASSERT_EQ(units.size(), 9U);
  EXPECT_EQ(units.back().mean, 4);
  EXPECT_FALSE(units.back().burst);
  units = divide(weekly({4, 4, 4, 4, 4, 4, 4, 4, 9}), TimeUnit::week, day("2022-01-01"));
  EXPECT_TRUE(units.back().burst);
}

TEST(Bursts, CountWeeksWithoutArticlesAsWeeksOfNone) {
  const auto units = divide(weekly({8, 0, 0, 0, 0, 0, 0, 0, 4}), TimeUnit::week, day("2022-01-01"));
  ASSERT_EQ(units.size(), 2U);
  EXPECT_EQ(units.back().mean, 1);
  EXPECT_TRUE(units.back().burst) << "1 + 2 * sqrt(1.5) is 3.45";
}

TEST(Bursts, AreNotToldWhereTheArchiveBegins) {
  const auto units = divide(weekly({1, 1, 1, 90, 90}), TimeUnit::week, day("2022-01-03"));
  ASSERT_EQ(units.size(), 5U);
  EXPECT_FALSE(units[3].mean.has_value());
  EXPECT_FALSE(units[3].burst);
  EXPECT_TRUE(units[4].mean.has_value()) << "four weeks are half of eight";
}

TEST(Bursts, LookAtFourWeeksOfDays) {
  EXPECT_EQ(units_compared(TimeUnit::day), 28);
  EXPECT_EQ(units_compared(TimeUnit::month), 8);
}

TEST(Timeline, DividesAllDatedArticles) {
  const std::vector<Article> articles = random_articles(4, 200);
  const SmallIndex index(articles);
  const Matches matches(index.database(), Xapian::Query::MatchAll);
  for (const TimeUnit unit : {TimeUnit::day, TimeUnit::week, TimeUnit::month, TimeUnit::year}) {
    const Timeline timeline = make_timeline(index.database(), matches, unit);
    std::uint64_t counted = 0;
    std::uint64_t inferred = 0;
    for (const TimelineUnit& one : timeline.units) {
      counted += one.articles;
      inferred += one.inferred;
      EXPECT_GT(one.articles, 0U);
      EXPECT_EQ(sys_days(one.last) + std::chrono::days(1), sys_days(step(unit, one.first, 1)));
    }
    std::uint64_t expected = 0;
    std::uint64_t expected_inferred = 0;
    for (const Article& article : articles) {
      const auto& published = article.citation.published;
      expected += published.has_value();
      expected_inferred += published && published->confidence == Confidence::inferred;
    }
    EXPECT_EQ(counted, expected);
    EXPECT_EQ(inferred, expected_inferred);
    EXPECT_EQ(timeline.dated, expected);
    EXPECT_EQ(timeline.undated, articles.size() - expected);
  }
}

TEST(Timeline, NamesTheFirstMentionWhateverTheOrderOfTheIndex) {
  std::vector<Article> articles = {dated_article("/z", "2022-01-09"),
                                   dated_article("/c", "2022-01-08"),
                                   dated_article("/b", "2022-01-08"),
                                   dated_article("/a", "2022-01-08"), dated_article("/0", "")};
  articles[3].citation.published->confidence = Confidence::inferred;
  for (int order = 0; order < 5; ++order) {
    std::rotate(articles.begin(), articles.begin() + 1, articles.end());
    const SmallIndex index(articles);
    const Matches matches(index.database(), Xapian::Query("talks"));
    const Timeline timeline = make_timeline(index.database(), matches, std::nullopt);
    ASSERT_TRUE(timeline.first_mention.has_value());
    EXPECT_EQ(timeline.first_mention->path, "/b") << "an inferred day is less sure";
    EXPECT_TRUE(timeline.first_mention->body.empty());
  }
}

TEST(Timeline, IsEmptyWhereNothingHasADate) {
  const SmallIndex index({dated_article("/a", "")});
  const Matches matches(index.database(), Xapian::Query::MatchAll);
  const Timeline timeline = make_timeline(index.database(), matches, std::nullopt);
  EXPECT_TRUE(timeline.units.empty());
  EXPECT_FALSE(timeline.first_mention.has_value());
  EXPECT_EQ(timeline.undated, 1U);
}

TEST(Timeline, ChoosesAUnitForMostOfTheArticles) {
  DayCounts counts;
  for (unsigned i = 1; i <= 20; ++i)
    counts[sys_days(day("2022-01-01")) + std::chrono::days(i)] = {1, 0};
  EXPECT_EQ(choose_unit_for(counts), TimeUnit::day);
  counts[sys_days(day("1980-01-01"))] = {1, 0};
  EXPECT_EQ(choose_unit_for(counts), TimeUnit::day) << "one stray does not matter";
  counts[sys_days(day("2020-01-01"))] = {20, 0};
  EXPECT_EQ(choose_unit_for(counts), TimeUnit::month);
}

}  // namespace
}  // namespace clipfile
