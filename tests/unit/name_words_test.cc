// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/name_words.h"

#include <gtest/gtest.h>

#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

std::string names_in(const std::vector<std::string>& body) {
  return join_name_words(find_name_words(make_article("/a", "Talks With Envoys", body)));
}

TEST(FindNameWords, GoesByCapitalsInsideASentence) {
  const struct {
    std::string text;
    std::string names;
  } rows[] = {
      {"The deputy minister, Sergei Ryabkov, left. Nobody asked.", "ryabkov sergei"},
      {"Sergei Ryabkov left.", "ryabkov sergei"},
      {"Yesterday it rained. Today it does not.", ""},
      {"He met Mr. Putin and S. Lavrov.", "lavrov putin"},
      {"Talks with NATO, the OSCE and McFaul.", "mcfaul"},
      {"The trade minister spoke of Trade with Chad.", "chad"},
      {"Замминистра Сергей Рябков уехал.", "замминистра рябков сергей"},
      {"He said: \"Never.\"", ""},
      {"", ""},
  };
  for (const auto& [text, names] : rows) EXPECT_EQ(names_in({text}), names) << text;
}

TEST(FindNameWords, TakesTheAuthorsToo) {
  Article article = make_article("/a", "", {"Nothing."});
  article.citation.byline = {"Robyn Dixon"};
  EXPECT_EQ(join_name_words(find_name_words(article)), "dixon robyn");
}

}  // namespace
}  // namespace clipfile
