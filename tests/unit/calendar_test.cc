// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/calendar.h"

#include <gtest/gtest.h>

#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

using namespace std::chrono_literals;

std::string show(const std::optional<DayRange>& range) {
  return range ? format_iso_day(range->first) + ".." + format_iso_day(range->last) : "none";
}

TEST(Calendar, ReadsOnlyWrittenOutDaysThatExist) {
  EXPECT_EQ(parse_iso_day("2022-01-09"), 2022y / 1 / 9);
  EXPECT_EQ(parse_iso_day("2020-02-29"), 2020y / 2 / 29);
  for (const std::string_view text :
       {"", "2022", "2022-1-9", "2022-02-29", "2022-13-01", "2022-00-01", "2022-01-00",
        "2022-01-32", "2022/01/09", "20220109", "2022-01-09 ", " 2022-01-9", "-022-01-09",
        "+022-01-09", "2022--1-09", "2022-01--9", "2022-0x-09", "２０２２-01-09"}) {
    EXPECT_EQ(parse_iso_day(text), std::nullopt) << text;
  }
}

TEST(Calendar, ReadsPeriods) {
  constexpr Day today = 2024y / 3 / 31;
  struct Row {
    std::string_view typed, days;
  };
  constexpr Row rows[] = {
      {"2022", "2022-01-01..2022-12-31"},
      {"2022-02", "2022-02-01..2022-02-28"},
      {"2024-02", "2024-02-01..2024-02-29"},
      {"2022-01-09", "2022-01-09..2022-01-09"},
      {"-0d", "2024-03-31..2024-03-31"},
      {"-7d", "2024-03-24..2024-03-24"},
      {"-31d", "2024-02-29..2024-02-29"},
      {"-2w", "2024-03-17..2024-03-17"},
      {"-1m", "2024-02-29..2024-02-29"},
      {"-13m", "2023-02-28..2023-02-28"},
      {"-1y", "2023-03-31..2023-03-31"},
      {"-999d", "2021-07-06..2021-07-06"},
      {"", "none"},
      {"-", "none"},
      {"-d", "none"},
      {"-7", "none"},
      {"-7h", "none"},
      {"7d", "none"},
      {"--7d", "none"},
      {"-99999d", "none"},
      {"2022-13", "none"},
      {"2022-00", "none"},
      {"0000", "none"},
      {"20 2", "none"},
      {"2022-01-32", "none"},
      {"yesterday", "2024-03-30..2024-03-30"},
      {"today", "2024-03-31..2024-03-31"},
      {"tomorrow", "none"},
  };
  for (const auto& [typed, days] : rows) EXPECT_EQ(show(parse_period(typed, today)), days) << typed;
}

TEST(Calendar, CountsBackToTheLastDayOfShorterMonths) {
  EXPECT_EQ(show(parse_period("-1y", 2024y / 2 / 29)), "2023-02-28..2023-02-28");
  EXPECT_EQ(show(parse_period("-3m", 2022y / 5 / 31)), "2022-02-28..2022-02-28");
  EXPECT_EQ(show(parse_period("-1m", 2022y / 1 / 15)), "2021-12-15..2021-12-15");
}

TEST(Calendar, WritesWhatItReads) {
  for (std::chrono::sys_days day = 1899y / 12 / 1; day < 2101y / 2 / 1;
       day += std::chrono::days{9}) {
    const Day civil{day};
    ASSERT_EQ(parse_iso_day(format_iso_day(civil)), civil);
    ASSERT_EQ(parse_compact_day(format_compact_day(civil)), civil);
  }
  EXPECT_EQ(format_iso_day(2022y / 1 / 9), "2022-01-09");
  EXPECT_EQ(format_compact_day(987y / 1 / 9), "09870109");
  EXPECT_EQ(format_long_day(2022y / 1 / 9), "9 January 2022");
  EXPECT_EQ(format_long_day(1999y / 12 / 31), "31 December 1999");
}

TEST(Calendar, OrdersCompactDaysAsText) {
  EXPECT_LT(format_compact_day(2021y / 12 / 31), format_compact_day(2022y / 1 / 1));
  EXPECT_LT(format_compact_day(987y / 1 / 1), format_compact_day(1987y / 1 / 1));
  for (const std::string_view text : {"", "2022010", "202201091", "2022-1-9", "20221301"}) {
    EXPECT_EQ(parse_compact_day(text), std::nullopt) << text;
  }
}

TEST(Calendar, ReadsNothingIntoRandomBytes) {
  RandomText random(3);
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = random.bytes(12);
    const auto range = parse_period(text, 2022y / 1 / 9);
    ASSERT_TRUE(!range || range->first.ok()) << text;
  }
}

TEST(Calendar, KnowsToday) {
  EXPECT_TRUE(today().ok());
  EXPECT_GE(today().year(), 2024y);
}

}  // namespace
}  // namespace clipfile
