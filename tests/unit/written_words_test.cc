// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/overview/written_words.h"

#include <gtest/gtest.h>

#include "tests/unit/support/dated_articles.h"

namespace clipfile {
namespace {

TEST(WrittenWords, AreAsMostOfTheTextHasThem) {
  Article article =
      dated_article("/a", "", "Munich. München, MÜNCHEN, München’s mayor. Talks talks");
  article.body.push_back("The talks.");
  article.citation.headline = "TALKS";
  article.citation.byline = {"Zoë Smith"};
  const SmallIndex index({article});
  const std::vector<Xapian::docid> first = {1};
  const std::map<std::string, std::string> expected = {
      {"munchen", "München"}, {"talks", "talks"}, {"zoe", "Zoë"}};
  EXPECT_EQ(find_written(index.database(), first, {"munchen", "talks", "zoe", "nowhere"}),
            expected);
}

TEST(WrittenWords, AreLookedForInTheFirstArticlesThatHaveThem) {
  const SmallIndex index({dated_article("/a", "", "wheat"), dated_article("/b", "", "talks"),
                          dated_article("/c", "", "talks"), dated_article("/d", "", "talks")});
  EXPECT_EQ(first_with(index.database(), "talks", 2), (std::vector<Xapian::docid>{2, 3}));
  EXPECT_TRUE(first_with(index.database(), "nowhere", 2).empty());
}

}  // namespace
}  // namespace clipfile
