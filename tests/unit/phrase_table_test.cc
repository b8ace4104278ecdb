// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/phrase_table.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

constexpr SortedPhrases phrases(std::to_array<std::string_view>(
    {"sign up", "by", "подписка", "read # more", "sign up for our", "by the way"}));

TEST(SortedPhrases, HoldPhrasesInAnyOrder) {
  for (const char* phrase : {"sign up", "by", "подписка", "read # more", "by the way"}) {
    EXPECT_TRUE(holds(phrases, phrase)) << phrase;
  }
  for (const char* other : {"", "sign", "by the", "zebra", "a", "sign up for"}) {
    EXPECT_FALSE(holds(phrases, other)) << other;
  }
}

TEST(SortedPhrases, KnowWhatALineStartsWith) {
  for (const char* line : {"by", "by jane", "sign up", "sign up now", "подписка на"}) {
    EXPECT_TRUE(phrases.holds_start_of(line)) << line;
  }
  for (const char* line : {"", "bye jane", "sign", "sign upon", "read # mores", "what by jane"}) {
    EXPECT_FALSE(phrases.holds_start_of(line)) << line;
  }
}

TEST(SortedPhrases, KnowHowAPhraseMayStart) {
  for (const char* start : {"", "b", "by", "by t", "read", "под"}) {
    EXPECT_TRUE(phrases.holds_one_with_start(start)) << start;
  }
  for (const char* start : {"c", "byline", "sign up for our news", "я"}) {
    EXPECT_FALSE(phrases.holds_one_with_start(start)) << start;
  }
}

TEST(SortedPhrases, KnowTheirFirstWords) {
  for (const char* word : {"", "sign", "by", "read", "подписка"}) {
    EXPECT_TRUE(phrases.may_start_with(word)) << word;
  }
  for (const char* word : {"b", "rea", "up", "signs", "под", "z", "way"}) {
    EXPECT_FALSE(phrases.may_start_with(word)) << word;
  }
}

TEST(SortedPhrases, KnowWhatATextStartsWithInTheMidstOfAWord) {
  for (const char* text : {"by", "byline", "sign upon", "подписками"}) {
    EXPECT_TRUE(phrases.holds_beginning_of(text)) << text;
  }
  for (const char* text : {"", "b", "sign", "a by"}) {
    EXPECT_FALSE(phrases.holds_beginning_of(text)) << text;
  }
}

}  // namespace
}  // namespace clipfile
