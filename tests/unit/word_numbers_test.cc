// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verify/word_numbers.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

constexpr WordNumber body = WordNumbers::first_of_body;

TEST(WordNumbers, CountThroughFromPassageToPassage) {
  const WordNumbers numbers("\x03\x01\xE0");
  const struct {
    Xapian::termpos position;
    WordNumber number;
  } rows[] = {
      {1, 1},
      {224, 224},
      {257, body},
      {259, body + 2},
      {513, body + 3},
      {769, body + 4},
      {769 + 223, body + 4 + 223},
  };
  for (const auto& [position, number] : rows) {
    EXPECT_EQ(numbers.number_of(position), number) << position;
    EXPECT_EQ(numbers.position_of(number), position) << number;
  }
  EXPECT_EQ(numbers.passages(), 3U);
  EXPECT_EQ(numbers.start_of_passage(1), body + 3);
}

TEST(WordNumbers, TellHeadlineAndLeadFromTheRest) {
  const WordNumbers numbers("\x03\x05");
  EXPECT_TRUE(numbers.is_in_headline_or_lead(1));
  EXPECT_TRUE(numbers.is_in_headline_or_lead(224));
  EXPECT_TRUE(numbers.is_in_headline_or_lead(body + 2));
  EXPECT_FALSE(numbers.is_in_headline_or_lead(body + 3));
}

TEST(WordNumbers, HoldForAnArticleWithoutText) {
  const WordNumbers numbers("");
  EXPECT_TRUE(numbers.is_in_headline_or_lead(7));
  EXPECT_EQ(numbers.position_of(numbers.number_of(7)), 7U);
}

TEST(WordNumbers, SurviveAnIndexThatContradictsItself) {
  EXPECT_GE(WordNumbers("\x02").number_of(100'000), body);
  EXPECT_GE(WordNumbers("").number_of(300), body);
}

}  // namespace
}  // namespace clipfile
