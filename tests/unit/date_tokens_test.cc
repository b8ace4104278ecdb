// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/dates/date_tokens.h"

#include <gtest/gtest.h>

namespace clipfile::dates {
namespace {

TEST(Tokens, PartNumbersWordsAndMarks) {
  const Tokens tokens("Jan. 9, 2022");
  ASSERT_EQ(tokens.size(), 5U);
  EXPECT_EQ(tokens[0].word.month, 1);
  EXPECT_TRUE(tokens[0].capital);
  EXPECT_TRUE(tokens[1].glued_mark(U'.'));
  EXPECT_EQ(tokens[2].value, 9U);
  EXPECT_TRUE(tokens[2].space_before);
  EXPECT_EQ(tokens[4].digits, 4);
  EXPECT_EQ(tokens[4].end(), 12U);
}

TEST(Tokens, GiveAnEndOutsideTheText) {
  const Tokens tokens("9");
  EXPECT_EQ(tokens[1].kind, TokenKind::end);
  EXPECT_EQ(tokens.before(0).kind, TokenKind::end);
  EXPECT_EQ(Tokens("").size(), 0U);
}

TEST(Tokens, ReadFullWidthDigitsAndSingleIdeographs) {
  const Tokens tokens("２０２２年１月");
  ASSERT_EQ(tokens.size(), 4U);
  EXPECT_EQ(tokens[0].value, 2022U);
  EXPECT_TRUE(tokens[1].is_mark(U'年'));
}

TEST(Tokens, KeepWordsThatHoldAnApostropheOrAHyphen) {
  EXPECT_EQ(Tokens("п’ятниця")[0].word.weekday, 5);
  EXPECT_EQ(Tokens("Segunda-feira, 9")[0].word.weekday, 1);
}

TEST(Tokens, BoundTheValueOfLongNumbers) {
  const Tokens tokens(std::string(100000, '9'));
  ASSERT_EQ(tokens.size(), 1U);
  EXPECT_EQ(tokens[0].digits, 255);
}

TEST(Tokens, TakeAnyBytes) {
  std::string bytes;
  for (int value = 0; value < 256; ++value) bytes += static_cast<char>(value);
  const Tokens tokens(bytes);
  for (std::size_t at = 0; at < tokens.size(); ++at) EXPECT_LE(tokens[at].end(), bytes.size());
}

}  // namespace
}  // namespace clipfile::dates
