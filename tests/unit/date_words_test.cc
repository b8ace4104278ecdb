// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/dates/date_words.h"

#include <gtest/gtest.h>

#include "indexer/extract/dates/name_tables.h"

namespace clipfile::dates {
namespace {

std::vector<std::string> names_of(std::string_view row) {
  std::vector<std::string> names;
  for (std::size_t at = 0; at <= row.size();) {
    const std::size_t end = std::min(row.find(' ', at), row.size());
    names.emplace_back(row.substr(at, end - at));
    at = end + 1;
  }
  return names;
}

TEST(FoldWord, ForgetsCaseAndAccents) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"Août", "aout"},         {"MÄRZ", "marz"},         {"Ιανουαρίου", "ιανουαριου"},
      {"ЯНВАРЯ", "января"},     {"Ağustos", "agustos"},   {"KASIM", "kasim"},
      {"KASI\u0307M", "kasim"}, {"grudzień", "grudzien"}, {"", ""},
  };
  for (const auto& [word, folded] : rows) EXPECT_EQ(fold_word(word), folded) << word;
}

TEST(MeaningOf, KnowsEachNameOfTheTables) {
  for (const MonthNames& row : month_names()) {
    const auto names = names_of(row.names);
    ASSERT_EQ(names.size(), 12U) << row.names;
    for (std::size_t index = 0; index < names.size(); ++index) {
      if (names[index] == "-") continue;
      EXPECT_EQ(meaning_of(names[index]).month, index + 1) << names[index];
    }
  }
  for (const WeekdayNames& row : weekday_names()) {
    const auto names = names_of(row.names);
    ASSERT_EQ(names.size(), 7U) << row.names;
    for (std::size_t index = 0; index < names.size(); ++index) {
      if (names[index] == "-") continue;
      EXPECT_EQ(meaning_of(names[index]).weekday, index + 1) << names[index];
    }
  }
}

TEST(MeaningOf, KnowsNothingOfOtherWords) {
  for (const char* word : {"", "Blinken", "marching", "Mayor", "\xFF\xFE", "月"}) {
    EXPECT_EQ(meaning_of(word), WordMeaning{}) << word;
  }
  EXPECT_EQ(meaning_of(std::string(100000, 'm')), WordMeaning{});
}

}  // namespace
}  // namespace clipfile::dates
