// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggest/query_parts.h"

#include <gtest/gtest.h>

#include "searcher/answer/search.h"
#include "searcher/query/to_query_string.h"

namespace clipfile {
namespace {

using query::to_query_string;

std::string words_of(std::string_view typed) {
  std::string text;
  for (const QueryWord& word : wanted_words(read_query(typed, {}))) {
    text += (text.empty() ? "" : " ") + (word.field.empty() ? "" : word.field + ':') + word.typed;
  }
  return text;
}

TEST(WantedWords, AreThoseThatAnArticleIsToHave) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"talks wheat talks", "talks wheat"},
      {"talks NOT wheat", "talks"},
      {"\"cold war\" OR talk*", "cold war"},
      {"byline:smith smith", "smith byline:smith"},
      {"a w/5 (b OR c)", "a b c"},
      {"atleast3(talks) ~oil =Exact", "talks Exact"},
      {"date:2022", ""}};
  for (const auto& [typed, words] : rows) EXPECT_EQ(words_of(typed), words) << typed;
}

TEST(QueryParts, AreReplacedWhereTheyAreMeant) {
  const query::Node root = read_query("smiht \"jane smiht\" byline:smiht", {});
  EXPECT_EQ(to_query_string(replace_word(root, {"smiht", "byline"}, "Smith")),
            to_query_string(read_query("smiht \"jane smiht\" byline:Smith", {})));
  EXPECT_EQ(to_query_string(replace_word(root, {"smiht", ""}, "Smith")),
            to_query_string(read_query("Smith \"jane Smith\" byline:smiht", {})));
}

TEST(QueryParts, AreWhatHasToHoldTogether) {
  const std::vector<std::pair<std::string, std::vector<std::string>>> rows = {
      {"talks", {"talks"}},
      {"talks OR wheat", {"talks OR wheat"}},
      {"talks wheat lang:de", {"talks", "wheat", "lang:de"}},
      {"talks AND (wheat OR oil)", {"talks", "wheat OR oil"}},
      {"talks NOT wheat", {"talks NOT wheat"}}};
  for (const auto& [typed, expected] : rows) {
    std::vector<std::string> parts;
    for (const query::Node& part : parts_of(read_query(typed, {}))) {
      parts.push_back(to_query_string(part));
    }
    EXPECT_EQ(parts, expected) << typed;
  }
}

TEST(QueryParts, CanBeLeftOut) {
  const auto parts = parts_of(read_query("talks AND wheat AND oil", {}));
  EXPECT_EQ(to_query_string(without_part(parts, 1)), "talks AND oil");
  EXPECT_EQ(to_query_string(without_part({parts[0], parts[1]}, 0)), "wheat");
}

TEST(QueryForAWord, LooksInItsField) {
  EXPECT_EQ(to_query_string(query_for({"smith", "byline"})), "byline:smith");
  EXPECT_EQ(to_query_string(query_for({"smith", ""})), "smith");
}

}  // namespace
}  // namespace clipfile
