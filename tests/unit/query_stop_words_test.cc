// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/query_stop_words.h"

#include <algorithm>
#include <gtest/gtest.h>

#include "common/schema.h"
#include "searcher/query/parser.h"
#include "searcher/ranking/lexicon.h"
#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

/// Most of it English, some German and Russian.
const SmallIndex& mixed_index() {
  static const SmallIndex index({make_article("/1", "", {"One."}), make_article("/2", "", {"Two."}),
                                 make_article("/3", "", {"Drei."}, "de"),
                                 make_article("/4", "", {"Четыре."}, "ru")});
  return index;
}

/// The words of the query that say too little, joined by spaces.
std::string stop_words(const SmallIndex& index, std::string_view typed) {
  const query::Node root =
      query::parse_query(typed, {.fields = schema::field_names(), .today = {}});
  const QueryStopWords stops(root, index.database(), Lexicon(index.database()).languages());
  std::string found;
  std::string rest(typed);
  while (!rest.empty()) {
    const auto space = std::min(rest.find(' '), rest.size());
    const std::string word = rest.substr(0, space);
    if (stops.contains(word)) found += (found.empty() ? "" : " ") + word;
    rest.erase(0, space + 1);
  }
  return found;
}

TEST(QueryStopWords, AreFunctionWordsOfTheQuerysLanguage) {
  struct Row {
    std::string_view typed, found;
  };
  constexpr Row rows[] = {
      {"the talks of geneva", "the of"},
      {"What was said about wheat", "What was about"},
      {"geneva talks", ""},
      {"was", "was"},
      {"die gespräche in genf", "die in"},
      {"die gespräche und der krieg", "die und der"},
      {"für wheat", ""},
      {"что сказал министр и когда", "что и когда"},
      {"who and WHO", "who and"},
      {"IT jobs in geneva", "in"},
      {"US and Russia", "and"},
      {"I said", "I"},
  };
  for (const auto& [typed, found] : rows) {
    EXPECT_EQ(stop_words(mixed_index(), typed), found) << typed;
  }
}

TEST(QueryStopWords, CountInCapitalsWhereTheWholeQueryIsInCapitals) {
  EXPECT_EQ(stop_words(mixed_index(), "THE TALKS"), "THE");
  EXPECT_EQ(stop_words(mixed_index(), "THE talks"), "");
}

TEST(QueryStopWords, FollowTheLanguageOfTheIndex) {
  const SmallIndex german({make_article("/1", "", {"Eins."}, "de")});
  EXPECT_EQ(stop_words(german, "die gespräche"), "die");
  EXPECT_EQ(stop_words(german, "the talks"), "") << "no English in the index";
  const SmallIndex unknown({make_article("/1", "", {"12 34"}, "")});
  EXPECT_EQ(stop_words(unknown, "the talks"), "the") << "English where nothing tells";
  EXPECT_EQ(stop_words(SmallIndex({}), "the talks"), "the");
}

}  // namespace
}  // namespace clipfile
