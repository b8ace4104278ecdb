// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggest/spellings.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>
#include <string>

#include "searcher/suggest/edit_distance.h"
#include "tests/unit/support/dated_articles.h"
#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

std::string best(const SmallIndex& index, std::string_view word, std::string_view prefix = "") {
  const auto found = find_spellings(index.database(), prefix, word);
  return found.empty() ? "" : found.front().term;
}

TEST(Spellings, AreFoundWhereverTheSlipIs) {
  const SmallIndex index({dated_article("/a", "", "sanctions Präsident Лавров Smith crude")});
  const std::vector<std::pair<std::string, std::string>> rows = {{"sanctoins", "sanctions"},
                                                                 {"anctions", "sanctions"},
                                                                 {"ssanctions", "sanctions"},
                                                                 {"danctions", "sanctions"},
                                                                 {"asnctions", "sanctions"},
                                                                 {"sanktoins", "sanctions"},
                                                                 {"prasidnt", "prasident"},
                                                                 {"лаврв", "лавров"},
                                                                 {"гавров", "лавров"},
                                                                 {"smiht", "smith"},
                                                                 {"curde", "crude"},
                                                                 {"smth", "smith"},
                                                                 {"xanktions", ""},
                                                                 {"smi", ""},
                                                                 {"zzzzzz", ""},
                                                                 {"sanctions1", ""},
                                                                 {"", ""}};
  for (const auto& [typed, meant] : rows) EXPECT_EQ(best(index, typed), meant) << typed;
}

TEST(Spellings, AreInTheOrderOfSlipsAndOfFrequency) {
  std::vector<Article> articles(300, dated_article("/a", "", "federal"));
  articles.push_back(dated_article("/b", "", "feudal feral"));
  const SmallIndex index(articles);
  const auto found = find_spellings(index.database(), "", "fedral");
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front(), (Spelling{"federal", 300, 1}));
}

TEST(Spellings, TakeSwappedLettersForTheLikeliestSlip) {
  const SmallIndex index({dated_article("/a", "", "opec once"), dated_article("/b", "", "once")});
  EXPECT_EQ(best(index, "opce"), "opec");
}

TEST(Spellings, AreThoseOfAField) {
  Article article = dated_article("/a", "", "Smithers");
  article.citation.byline = {"Jane Smith"};
  const SmallIndex index({article});
  EXPECT_EQ(best(index, "smiht", schema::field("byline").prefix), "smith");
  EXPECT_EQ(best(index, "smithres"), "smithers");
  EXPECT_EQ(best(index, "smithres", schema::field("byline").prefix), "");
}

TEST(Spellings, NeverHoldTheWordItself) {
  const SmallIndex index({dated_article("/a", "", "talks talk")});
  for (const Spelling& one : find_spellings(index.database(), "", "talks")) {
    EXPECT_NE(one.term, "talks");
  }
}

/// Of words that begin alike, so that many are passed over together.
TEST(Spellings, AreAllThatAreNearEnough) {
  RandomText random(5);
  std::set<std::string> words;
  while (words.size() < 3000) {
    std::string word = "s";
    for (std::size_t letters = 3 + random.number(5); letters > 0; --letters)
      word += static_cast<char>('a' + random.number(4));
    words.insert(word);
  }
  std::string text;
  for (const std::string& word : words) text += word + ' ';
  const SmallIndex index({dated_article("/a", "", text)});
  for (const std::string_view typed : {"sabcd", "sdcbabc", "sbbbbb", "scad"}) {
    for (const unsigned most : {1U, 2U}) {
      const unsigned reach = typed.size() < 6 ? 1 : most;
      std::set<std::string> expected;
      SlipCounter counter(std::u32string(typed.begin(), typed.end()), reach);
      for (const std::string& word : words) {
        const auto slips = counter.compare(std::u32string(word.begin(), word.end())).count;
        if (slips && *slips > 0) expected.insert(word);
      }
      std::set<std::string> found;
      for (const Spelling& one : find_spellings(index.database(), "", typed, {most, false}))
        found.insert(one.term);
      EXPECT_EQ(found, expected) << typed << ' ' << most;
      EXPECT_FALSE(expected.empty());
    }
  }
}

TEST(Spellings, AreLookedForBehindTheFirstLetterWhereThatIsSure) {
  const SmallIndex index({dated_article("/a", "", "sanctions")});
  for (const std::string_view typed : {"anctions", "danctions", "asnctions"})
    EXPECT_TRUE(find_spellings(index.database(), "", typed, {2, false}).empty()) << typed;
  EXPECT_EQ(find_spellings(index.database(), "", "sanktions", {1, false}).size(), 1U);
  EXPECT_TRUE(find_spellings(index.database(), "", "sanktoins", {1, false}).empty());
}

TEST(Values, AreListedByFrequency) {
  std::vector<Article> articles = {dated_article("/a", ""), dated_article("/b", ""),
                                   dated_article("/c", "")};
  articles[0].citation.language = "de";
  const SmallIndex index(articles);
  const std::vector<Spelling> expected = {{"en", 2, 0}, {"de", 1, 0}};
  EXPECT_EQ(list_values(index.database(), schema::field("lang").prefix, 5), expected);
  EXPECT_EQ(list_values(index.database(), schema::field("lang").prefix, 1).size(), 1U);
}

}  // namespace
}  // namespace clipfile
