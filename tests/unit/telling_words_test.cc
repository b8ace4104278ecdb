// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/overview/telling_words.h"

#include <gtest/gtest.h>

#include "tests/unit/support/dated_articles.h"

namespace clipfile {
namespace {

/// Four articles of a hundred are about sanctions.
const SmallIndex& index_of_many() {
  static const SmallIndex index([] {
    std::vector<Article> articles;
    for (int i = 0; i < 100; ++i) {
      articles.push_back(dated_article('/' + std::to_string(i), "",
                                       i < 4
                                           ? "The sanctions hurt oligarchs in Moscow, 2022 and on."
                                           : "The farmers of the valley expect rain in Moscow."));
    }
    articles[3].body.push_back("A sanctioned oligarch and an unheard-of zeppelin.");
    return articles;
  }());
  return index;
}

std::vector<std::string> words_of(const TellingWordsRequest& request) {
  Lexicon lexicon(index_of_many().database());
  const std::vector<Xapian::docid> articles = {1, 2, 3, 4};
  std::vector<std::string> words;
  for (const TellingWord& word :
       find_telling_words(index_of_many().database(), lexicon, articles, request)) {
    words.push_back(word.term);
  }
  std::sort(words.begin(), words.end());
  return words;
}

TEST(TellingWords, AreThoseThatTheOthersLack) {
  EXPECT_EQ(words_of({.left_out = {}, .most = 3}),
            (std::vector<std::string>{"hurt", "oligarchs", "sanctions"}));
}

TEST(TellingWords, AreNeitherKnownOnesNorTheirForms) {
  EXPECT_EQ(words_of({.left_out = {"sanctioned"}, .most = 2}),
            (std::vector<std::string>{"hurt", "oligarchs"}));
}

TEST(TellingWords, AreNeitherNumbersNorFunctionWordsNorRare) {
  for (const std::string& word : words_of({.left_out = {}, .most = 50})) {
    EXPECT_NE(word, "2022");
    EXPECT_NE(word, "the");
    EXPECT_NE(word, "zeppelin") << "one article has it";
  }
}

TEST(TellingWords, AreNoneOfNoArticles) {
  Lexicon lexicon(index_of_many().database());
  EXPECT_TRUE(find_telling_words(index_of_many().database(), lexicon, {}, {}).empty());
}

}  // namespace
}  // namespace clipfile
