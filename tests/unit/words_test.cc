// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/words.h"

#include <gtest/gtest.h>
#include <string>

#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

std::string show(std::string_view text) {
  std::string shown;
  WordScanner words(text);
  while (const auto word = words.next()) {
    if (!shown.empty()) shown += '|';
    shown += word->of(text);
  }
  return shown;
}

TEST(WordScanner, GivesTheWordsOfAText) {
  struct Row {
    std::string_view text, words;
  };
  constexpr Row rows[] = {
      {"", ""},
      {" .,!? — … ", ""},
      {"The talks ended.", "The|talks|ended"},
      {"(Russia's) ‘Russia’s’ Russiaʼs", "Russia's|Russia’s|Russiaʼs"},
      {"the ministers' talks", "the|ministers|talks"},
      {"'tis rock 'n' roll", "tis|rock|n|roll"},
      {"l'Ukraine d’abord", "l'Ukraine|d’abord"},
      {"155,221 troops, 5.93 %", "155,221|troops|5.93"},
      {"1,234,567.89", "1,234,567.89"},
      {"1,2,3 and 12,34", "1|2|3|and|12|34"},
      {"10,0000", "10|0000"},
      {"in 2022. Then", "in|2022|Then"},
      {"U.S. Senate", "U.S|Senate"},
      {"the U.S.", "the|U.S"},
      {"the U.S.,", "the|U.S"},
      {"U.S.S.R and U.S", "U.S.S.R|and|U.S"},
      {"D.C.-based", "D.C|based"},
      {"J. K. Rowling", "J|K|Rowling"},
      {"J.K. Rowling", "J.K|Rowling"},
      {"т.е. так", "т.е|так"},
      {"COVID-19", "COVID|19"},
      {"G7 B2B 4x4", "G7|B2B|4x4"},
      {"end.Begin", "end|Begin"},
      {"Ryabkov/Sherman", "Ryabkov|Sherman"},
      {"https://a.example/b_c", "https|a|example|b|c"},
      {"Zele\u0301nsky Рябко\u0301в", "Zele\u0301nsky|Рябко\u0301в"},
      {"谈判。日内瓦", "谈|判|日|内|瓦"},
      {"NATO峰会2022", "NATO|峰|会|2022"},
      {"ガス カ\u3099ス", "ガ|ス|カ\u3099|ス"},
      {"การ", "ก|า|ร"},
      {"서울 회담", "서울|회담"},
      {"हिन्दी में", "हिन्दी|में"},
      {"\u0301 \u0301a", "a"},
      {"a\xFF"
       "b",
       "a|b"},
  };
  for (const auto& [text, words] : rows) EXPECT_EQ(show(text), words) << text;
}

TEST(WordScanner, TakesNothingInvisibleForAWord) {
  for (const std::string_view text :
       {"ʼ", "ʼʼ", "\u3164", "\u115F", "\u1160", "\uFFA0", "\u200B", "\u00AD", "\uFE0F"}) {
    EXPECT_EQ(show(text), "");
  }
  EXPECT_EQ(show("ʼn Hawaiʼi Hawaiʼ"), "n|Hawaiʼi|Hawai");
}

TEST(WordScanner, CountsWords) {
  EXPECT_EQ(count_words(""), 0U);
  EXPECT_EQ(count_words("The U.S. sent 155,221 troops to 日内瓦."), 9U);
}

TEST(WordScanner, GivesRangesInOrderWithoutOverlap) {
  RandomText random(14);
  for (int i = 0; i < 2'000; ++i) {
    const std::string text = random.one_in(2) ? random.bytes(100) : random.sentence(10);
    WordScanner words(text);
    std::size_t behind = 0;
    while (const auto word = words.next()) {
      ASSERT_LE(behind, word->begin);
      ASSERT_LT(word->begin, word->end);
      ASSERT_LE(word->end, text.size());
      behind = word->end;
    }
  }
}

/// A passage, a highlight and a query cut words out of their text: they must still be one word.
TEST(WordScanner, SeesAWordByItselfAsOneWord) {
  RandomText random(15);
  for (int i = 0; i < 2'000; ++i) {
    const std::string text = random.one_in(2) ? random.bytes(60) : random.sentence(10);
    WordScanner words(text);
    while (const auto word = words.next()) {
      ASSERT_EQ(show(word->of(text)), word->of(text)) << text;
    }
  }
}

TEST(WordScanner, TakesTimeThatDoesNotGrowWithItsSquare) {
  for (const std::string_view piece : {"a.", "a'", "1,", "1,234", "1.", "\u0301", "谈", "a"}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    EXPECT_GT(count_words(text + "bc"), 0U);
  }
}

}  // namespace
}  // namespace clipfile
