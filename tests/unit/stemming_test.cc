// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/stemming.h"

#include <gtest/gtest.h>
#include <sstream>

#include "common/schema.h"
#include "common/text/folding.h"
#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

TEST(HasStemmer, KnowsTheLanguagesOfXapian) {
  std::istringstream available(Xapian::Stem::get_available_languages());
  for (std::string name; available >> name;) {
    const bool is_code = name.size() == 2;
    EXPECT_TRUE(!is_code || has_stemmer(name)) << name;
  }
  for (const std::string_view code : {"", "uk", "zh", "ja", "english", "EN", "xx", "none"}) {
    EXPECT_FALSE(has_stemmer(code)) << code;
  }
}

TEST(WordAnalyser, GivesTheWordAndItsStemFolded) {
  struct Row {
    std::string_view language, word;
    WordForms forms;
  };
  const Row rows[] = {
      {"en", "Sanctions", {"sanctions", "sanction"}},
      {"en", "SANCTIONED", {"sanctioned", "sanction"}},
      {"en", "Russia’s", {"russia", "russia"}},
      {"en", "U.S.", {"us", "us"}},
      {"de", "Gespräche", {"gesprache", "gesprach"}},
      {"de", "Straßen", {"strassen", "strass"}},
      {"fr", "l'Ukraine", {"ukraine", "ukrain"}},
      {"fr", "élevés", {"eleves", "elev"}},
      {"ru", "стран", {"стран", "стран"}},
      {"ru", "страны", {"страны", "стран"}},
      {"ru", "ёлки", {"елки", "елк"}},
      {"ru", "за́мки", {"замки", "замк"}},
      {"uk", "країни", {"країни", "країни"}},
      {"zh", "谈", {"谈", "谈"}},
      {"", "Sanctions", {"sanctions", "sanctions"}},
      {"../en", "Sanctions", {"sanctions", "sanctions"}},
      {"en", "", {"", ""}},
  };
  for (const auto& [language, word, forms] : rows) {
    WordAnalyser analyser(language);
    EXPECT_EQ(analyser.analyse(word), forms) << language << ' ' << word;
    EXPECT_EQ(analyser.analyse(word), forms) << language << ' ' << word << ", remembered";
  }
}

TEST(WordAnalyser, SaysTheSameOfAWordThatItRemembers) {
  WordAnalyser analyser("en");
  const std::string first = analyser.stem_of("negotiations");
  for (int i = 0; i < 100'100; ++i) analyser.analyse("word" + std::to_string(i));
  EXPECT_EQ(analyser.stem_of("negotiations"), first);
  EXPECT_EQ(analyser.analyse("word7").term, "word7");
}

TEST(WordAnalyser, GivesTheTermThatFoldWordGives) {
  RandomText random(10);
  WordAnalyser analyser("en");
  const std::string marks = "a" + std::string(schema::most_word_bytes * 4, '.') + "b";
  std::string accents = "a";
  for (std::size_t i = 0; i < schema::most_word_bytes * 4; ++i) accents += "\u0301";
  for (const std::string& word : {marks, accents + "b", std::string(1'000, 'x')}) {
    EXPECT_EQ(analyser.analyse(word).term, fold_word(word));
  }
  for (int i = 0; i < 3'000; ++i) {
    const std::string word = random.one_in(2) ? random.sentence(1) : random.bytes(400);
    ASSERT_EQ(analyser.analyse(word).term, fold_word(word));
  }
}

TEST(WordAnalyser, KeepsBothFormsWithinTheLimit) {
  for (const std::string_view language : {"", "en", "ru", "hu", "fi", "tr"}) {
    WordAnalyser analyser(language);
    RandomText random(11);
    for (int i = 0; i < 500; ++i) {
      const WordForms forms = analyser.analyse(random.bytes(500));
      ASSERT_LE(forms.term.size(), schema::most_word_bytes);
      ASSERT_LE(forms.stem.size(), schema::most_word_bytes);
      ASSERT_EQ(forms.stem.empty(), forms.term.empty());
    }
  }
}

}  // namespace
}  // namespace clipfile
