// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/full_stops.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(IsSentenceEnd, ReadsTheWordsOnBothSides) {
  struct Row {
    std::string_view before;
    std::string_view after;
    bool expected;
  };
  constexpr Row rows[] = {{"It ended. ", "He left.", true},
                          {"the U.S. ", "Senate", false},
                          {"the U.S. ", "The Senate", true},
                          {"“Why?” ", "he asked", false},
                          {"“Why?” ", "He asked", true},
                          {"page?", "id=7", false},
                          {"Mr. ", "", true},
                          {"2. ", "Putin", false}};
  for (const auto& [before, after, expected] : rows) {
    const std::string text = std::string(before) + std::string(after);
    EXPECT_EQ(is_sentence_end({.text = text, .language = "en"}, {0, before.size()}), expected)
        << text;
  }
}

TEST(FindMissedEnd, FindsTheStopWithoutASpace) {
  constexpr std::string_view text = "the talks.He left";
  EXPECT_EQ(find_missed_end({.text = text, .language = {}}, 9, {0, text.size()}), 10U);
  constexpr std::string_view address = "see news.example";
  EXPECT_EQ(find_missed_end({.text = address, .language = {}}, 8, {0, address.size()}),
            std::nullopt);
}

TEST(HasCapitals, LooksAtEveryScript) {
  EXPECT_TRUE(has_capitals("abc D"));
  EXPECT_TRUE(has_capitals("абв Г"));
  EXPECT_FALSE(has_capitals("abc абв 会谈 \xFF"));
}

}  // namespace
}  // namespace clipfile
