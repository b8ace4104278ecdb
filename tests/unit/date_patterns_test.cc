// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/dates/date_patterns.h"

#include <gtest/gtest.h>

namespace clipfile::dates {
namespace {

constexpr PatternOptions until_2027{.last_year = 2027};

std::optional<int> year_in(std::string_view text, const PatternOptions& options) {
  return year_of(Tokens(text)[0], options);
}

TEST(YearOf, BelievesFourDigitsFrom1690) {
  EXPECT_EQ(year_in("1690", until_2027), 1690);
  EXPECT_EQ(year_in("2027", until_2027), 2027);
  for (const char* text : {"1689", "2028", "22", "02022", "May", ""}) {
    EXPECT_EQ(year_in(text, until_2027), std::nullopt) << text;
  }
}

TEST(YearOf, TakesTheLatestYearOfTwoDigits) {
  PatternOptions options = until_2027;
  options.two_digit_years = true;
  EXPECT_EQ(year_in("27", options), 2027);
  EXPECT_EQ(year_in("28", options), 1928);
  EXPECT_EQ(year_in("00", options), 2000);
}

TEST(PlausibleDay, KnowsLeapYears) {
  EXPECT_TRUE(plausible_day(2024, 2, 29, 2027));
  EXPECT_FALSE(plausible_day(2023, 2, 29, 2027));
  EXPECT_FALSE(plausible_day(1900, 2, 29, 2027));
  EXPECT_FALSE(plausible_day(2022, 0, 9, 2027));
}

TEST(MatchDate, SaysWhereTheDateEnds) {
  const Tokens tokens("on 9 January 2022 he said");
  const auto match = match_date(tokens, 1, until_2027);
  ASSERT_TRUE(match);
  EXPECT_EQ(match->end, 4U);
  EXPECT_EQ(match->full_day(), parse_iso_day("2022-01-09"));
  EXPECT_FALSE(match_date(tokens, 0, until_2027));
}

}  // namespace
}  // namespace clipfile::dates
