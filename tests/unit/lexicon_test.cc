// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/lexicon.h"

#include <gtest/gtest.h>

#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

using Words = std::vector<std::string>;

const SmallIndex& index_of_several_languages() {
  static const SmallIndex index(
      {make_article("/en", "Sanctions", {"A sanction. Sanctioned. Sanctimony. Talks with Russia."}),
       make_article("/ru", "", {"Страны и страна, странный день."}, "ru"),
       make_article("/de", "", {"Gespräche, ein Gespräch, Gesprächen."}, "de"),
       make_article("/zh", "", {"谈判"}, "zh")});
  return index;
}

TEST(Lexicon, KnowsTheLanguagesThatSnowballCanStem) {
  EXPECT_EQ(Lexicon(index_of_several_languages().database()).languages(),
            (Words{"de", "en", "ru"}));
  EXPECT_TRUE(Lexicon(SmallIndex({}).database()).languages().empty());
}

TEST(Lexicon, FindsTheFormsOfAWordInEveryLanguage) {
  Lexicon lexicon(index_of_several_languages().database());
  const struct {
    std::string_view typed;
    Words stems;
    WordFormSet forms;
  } rows[] = {
      {"sanctions", {"sanction"}, {"sanction", "sanctioned", "sanctions"}},
      {"SANCTIONING", {"sanction"}, {"sanction", "sanctioned", "sanctioning", "sanctions"}},
      {"Gespräch", {"gesprach"}, {"gesprach", "gesprache", "gesprachen"}},
      {"стран", {"стран"}, {"стран", "страна", "странный", "страны"}},
      {"Russia’s", {"russia"}, {"russia"}},
      {"谈", {"谈"}, {"谈"}},
      {"nowhere", {}, {"nowhere"}},
  };
  for (const auto& [typed, stems, forms] : rows) {
    const KnownWord known = lexicon.find_stemmed(typed);
    EXPECT_EQ(known.stems, stems) << typed;
    EXPECT_EQ(known.forms, forms) << typed;
  }
}

TEST(Lexicon, GivesAnExactWordOnlyFolded) {
  Lexicon lexicon(index_of_several_languages().database());
  const KnownWord known = lexicon.find_exact("SANCTIONS");
  EXPECT_TRUE(known.stems.empty());
  EXPECT_EQ(known.forms, WordFormSet{"sanctions"});
}

TEST(Lexicon, FindsWordsByTheirBeginningInOrder) {
  const Lexicon lexicon(index_of_several_languages().database());
  EXPECT_EQ(lexicon.find_beginning("sanct", 10),
            (Words{"sanctimony", "sanction", "sanctioned", "sanctions"}));
  EXPECT_EQ(lexicon.find_beginning("sanct", 2).size(), 3U) << "one more says that there are more";
  EXPECT_EQ(lexicon.find_beginning("sanct", 4).size(), 4U);
  EXPECT_EQ(lexicon.find_beginning("Ssanct", 10), Words{"Ssanctions"});
  EXPECT_TRUE(lexicon.find_beginning("xyz", 10).empty());
}

TEST(Lexicon, WeighsRareWordsMoreThanFrequentOnes) {
  std::string often = "rare";
  for (int i = 0; i < 500; ++i) often += " common";
  const SmallIndex index({make_article("/a", "", {often})});
  const Lexicon lexicon(index.database());
  const double rare = lexicon.inverse_frequency({"rare"});
  const double common = lexicon.inverse_frequency({"common"});
  EXPECT_GT(rare, common);
  EXPECT_GT(common, 0);
  EXPECT_GT(lexicon.inverse_frequency({"absent"}), rare);
  EXPECT_LE(lexicon.inverse_frequency({"rare", "common"}), common) << "forms count together";
  EXPECT_GT(Lexicon(SmallIndex({}).database()).inverse_frequency({"a"}), 0) << "an empty index";
}

}  // namespace
}  // namespace clipfile
