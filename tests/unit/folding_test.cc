// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/folding.h"

#include <gtest/gtest.h>

#include "common/schema.h"
#include "common/text/utf8.h"
#include "common/text/words.h"
#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

std::string repeat(std::string_view piece, std::size_t times) {
  std::string text;
  text.reserve(piece.size() * times);
  for (; times > 0; --times) text += piece;
  return text;
}

TEST(FoldCase, KeepsDiacriticsForTheStemmer) {
  struct Row {
    std::string_view word, folded;
  };
  constexpr Row rows[] = {
      {"Talks", "talks"},
      {"GESPRÄCHE", "gespräche"},
      {"Straße", "strasse"},
      {"Ёлка", "ёлка"},
      {"ﬁnance", "finance"},
      {"ＮＡＴＯ", "nato"},
      {"Ｋ", "k"},
      {"ΑΘΉΝΑΣ", "αθήνασ"},
      {"İstanbul", "i̇stanbul"},
      {"so\u00ADft", "soft"},
      {"", ""},
  };
  for (const auto& [word, folded] : rows) EXPECT_EQ(fold_case(word), folded) << word;
}

TEST(FoldCase, ResolvesApostrophesAndPoints) {
  struct Row {
    std::string_view word, folded;
  };
  constexpr Row rows[] = {
      {"Russia's", "russia"},
      {"Russia’s", "russia"},
      {"Russiaʼs", "russia"},
      {"RUSSIA'S", "russia"},
      {"don't", "dont"},
      {"O’Neill", "oneill"},
      {"O'Neill's", "oneill"},
      {"l'Ukraine", "ukraine"},
      {"L’Ukraine", "ukraine"},
      {"dell'Ucraina", "ucraina"},
      {"jusqu'ici", "ici"},
      {"aujourd'hui", "aujourdhui"},
      {"l'x", "lx"},
      {"п'ять", "пять"},
      {"U.S.", "us"},
      {"U.S", "us"},
      {"U.S.S.R.", "ussr"},
      {"155,221", "155221"},
      {"1,234,567.89", "1234567.89"},
      {"5.93", "5.93"},
  };
  for (const auto& [word, folded] : rows) EXPECT_EQ(fold_case(word), folded) << word;
}

TEST(FoldDiacritics, DropsThoseOfLatinAndGreekAndTheStressOfCyrillic) {
  struct Row {
    std::string_view folded_case, plain;
  };
  constexpr Row rows[] = {
      {"gespräche", "gesprache"},
      {"zelenský", "zelensky"},
      {"łódź", "lodz"},
      {"københavn", "kobenhavn"},
      {"đorđe", "dorde"},
      {"œuvre", "oeuvre"},
      {"ærø", "aero"},
      {"þór", "thor"},
      {"i̇stanbul", "istanbul"},
      {"ıraq", "iraq"},
      {"việt", "viet"},
      {"αθήνα", "αθηνα"},
      {"ёлка", "елка"},
      {"за́мок", "замок"},
      {"мой", "мой"},
      {"україна", "україна"},
      {"ґудзик", "ґудзик"},
      {"日本", "日本"},
      {"ガス", "ガス"},
      {"การ", "การ"},
      {"שָׁלוֹם", "שָׁלוֹם"},
      {"", ""},
  };
  for (const auto& [folded_case, plain] : rows) EXPECT_EQ(fold_diacritics(folded_case), plain);
}

TEST(FoldWord, DoesNotDependOnHowLettersAreComposed) {
  EXPECT_EQ(fold_word("Zele\u0301n"), fold_word("Zelén"));
  EXPECT_EQ(fold_word("и\u0306"), fold_word("й"));
  EXPECT_EQ(fold_word("Е\u0308лка"), fold_word("Ёлка"));
  EXPECT_EQ(fold_word("カ\u3099ス"), fold_word("ガス"));
}

TEST(FoldWord, CutsLongWordsAtALetter) {
  EXPECT_EQ(fold_word(std::string(1'000, 'A')), std::string(schema::most_word_bytes, 'a'));
  const std::string cyrillic = fold_word(repeat("Щ", 100));
  EXPECT_EQ(cyrillic, repeat("щ", schema::most_word_bytes / 2));
  EXPECT_TRUE(is_valid_utf8(fold_word("a" + repeat("щ", 100))));
}

TEST(FoldWord, TakesTimeThatDoesNotGrowWithItsSquare) {
  for (const std::string_view piece : {"a’", "a'", "é", "e\u0301", "1,234", "a.", "ﷺ"}) {
    EXPECT_LE(fold_word(repeat(piece, 300'000)).size(), schema::most_word_bytes);
  }
}

TEST(FoldWord, LeavesSomethingOfEveryWord) {
  for (char32_t c = 1; c < 0x20000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string letter;
    append_utf8(letter, c);
    const bool vanishes = WordScanner(letter).next() && fold_word(letter).empty();
    ASSERT_FALSE(vanishes) << std::hex << "U+" << static_cast<unsigned>(c);
  }
}

TEST(FoldWord, NeverBeginsATermLikeAPrefix) {
  for (char32_t c = 'A'; c < 0x20000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string letter;
    append_utf8(letter, c);
    const std::string folded = fold_word(letter);
    ASSERT_FALSE(!folded.empty() && folded[0] >= 'A' && folded[0] <= 'Z')
        << std::hex << static_cast<unsigned>(c);
  }
}

TEST(FoldWord, ChangesNothingTheSecondTime) {
  RandomText random(8);
  for (int i = 0; i < 300; ++i) {
    const std::string text = random.sentence(5);
    WordScanner words(text);
    while (const auto word = words.next()) {
      const std::string once = fold_word(word->of(text));
      ASSERT_EQ(fold_word(once), once) << word->of(text);
    }
  }
}

TEST(FoldWord, TakesAnyBytes) {
  RandomText random(9);
  for (int i = 0; i < 5'000; ++i) {
    const std::string folded = fold_word(random.bytes(80));
    ASSERT_LE(folded.size(), schema::most_word_bytes);
  }
}

}  // namespace
}  // namespace clipfile
