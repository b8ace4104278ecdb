// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/overview/time_units.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace clipfile {
namespace {

Day day(std::string_view text) { return parse_iso_day(text).value(); }

constexpr TimeUnit all_units[] = {TimeUnit::day, TimeUnit::week, TimeUnit::month, TimeUnit::year};

TEST(TimeUnits, BeginOnTheirFirstDay) {
  struct Row {
    TimeUnit unit;
    std::string day;
    std::string begin;
  };
  const std::vector<Row> rows = {
      {TimeUnit::day, "2022-01-09", "2022-01-09"},   {TimeUnit::week, "2022-01-09", "2022-01-03"},
      {TimeUnit::week, "2022-01-10", "2022-01-10"},  {TimeUnit::week, "2022-01-01", "2021-12-27"},
      {TimeUnit::month, "2022-02-28", "2022-02-01"}, {TimeUnit::year, "2022-12-31", "2022-01-01"}};
  for (const Row& row : rows) {
    EXPECT_EQ(format_iso_day(begin_of(row.unit, day(row.day))), row.begin) << row.day;
  }
}

TEST(TimeUnits, AreSteppedThroughForwardAndBack) {
  EXPECT_EQ(step(TimeUnit::day, day("2021-12-31"), 1), day("2022-01-01"));
  EXPECT_EQ(step(TimeUnit::week, day("2022-01-03"), -1), day("2021-12-27"));
  EXPECT_EQ(step(TimeUnit::month, day("2022-01-01"), -1), day("2021-12-01"));
  EXPECT_EQ(step(TimeUnit::year, day("2022-01-01"), 2), day("2024-01-01"));
}

TEST(TimeUnits, LieAsFarApartAsTheStepsBetweenThem) {
  for (const TimeUnit unit : all_units) {
    const Day begin = begin_of(unit, day("2020-02-29"));
    for (const int steps : {0, 1, 7, 100}) {
      EXPECT_EQ(units_between(unit, begin, step(unit, begin, steps)), steps) << name_of(unit);
    }
  }
}

TEST(TimeUnits, AreChosenByTheSpan) {
  const std::vector<std::pair<std::string, TimeUnit>> rows = {{"2022-01-01", TimeUnit::day},
                                                              {"2022-01-20", TimeUnit::day},
                                                              {"2022-06-01", TimeUnit::week},
                                                              {"2024-01-01", TimeUnit::month},
                                                              {"2034-01-01", TimeUnit::year}};
  for (const auto& [last, unit] : rows) {
    EXPECT_EQ(choose_unit(day("2022-01-01"), day(last)), unit) << last;
  }
}

}  // namespace
}  // namespace clipfile
