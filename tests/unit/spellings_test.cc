// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggest/spellings.h"

#include <algorithm>
#include <gtest/gtest.h>

#include "tests/unit/support/dated_articles.h"

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
