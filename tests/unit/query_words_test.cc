// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>

#include "searcher/query/query_error.h"
#include "searcher/query/words.h"

namespace clipfile::query {
namespace {

TEST(ReadWord, TellsATruncatedWordFromAWholeOne) {
  const auto read = [](std::string_view typed) {
    return read_word(read_characters(typed), WordForm::inflected);
  };
  EXPECT_EQ(read("Moscow"), (Word{"Moscow"}));
  EXPECT_EQ(read("mosc*"), (Word{"mosc", WordForm::truncated}));
  EXPECT_EQ(read("\xD0\xB6\xD0\xB8\xD1\x82*"),
            (Word{"\xD0\xB6\xD0\xB8\xD1\x82", WordForm::truncated}));
  EXPECT_EQ(read("$"), std::nullopt);
  EXPECT_THROW(read("a.b*"), QueryError);
  EXPECT_THROW(read("*"), QueryError);
}

TEST(ReadPhrase, TrimsEachWord) {
  const auto read = [](std::string_view typed) {
    return read_phrase(read_characters(typed), 1).words;
  };
  using Texts = std::vector<std::string>;
  EXPECT_EQ(read("a b"), (Texts{"a", "b"}));
  EXPECT_EQ(read(" - (a), *b ... "), (Texts{"a", "b"}));
  EXPECT_EQ(read("a \xC2\xAB"
                 "b\xC2\xBB c"),
            (Texts{"a", "b", "c"}));
  EXPECT_EQ(read("((U.S.)!)."), (Texts{"U.S."}));
  EXPECT_EQ(read("article(s) f(x)"), (Texts{"article", "s", "f", "x"}));
  EXPECT_THROW(read(" ) ( "), QueryError);
  EXPECT_THROW(read("a bcd*, e"), QueryError);
}

TEST(ReadProximity, KnowsItsOperators) {
  const auto read = [](std::string_view typed) { return read_proximity(read_characters(typed)); };
  EXPECT_EQ(read("w/5"), (Near{.distance = 5}));
  EXPECT_EQ(read("PRE/100"), (Near{.distance = 100, .ordered = true}));
  EXPECT_EQ(read("W/S"), (Near{.unit = Unit::sentence}));
  EXPECT_EQ(read("w/p"), (Near{.unit = Unit::paragraph}));
  EXPECT_EQ(read("pre/s"), (Near{.ordered = true, .unit = Unit::sentence}));
  for (const std::string_view word : {"w/o", "w/", "pre/", "pre/x", "w", "w/5x", "and/or", "/5"}) {
    EXPECT_EQ(read(word), std::nullopt) << word;
  }
  EXPECT_THROW(read("w/0"), QueryError);
  EXPECT_THROW(read("w/101"), QueryError);
}

TEST(DigitsOfAtLeast, KnowsTheNameInAnyCase) {
  const auto digits = [](std::string_view typed) -> std::string {
    const auto characters = read_characters(typed);
    const auto found = digits_of_at_least(characters);
    return found ? to_utf8(*found) : "none";
  };
  EXPECT_EQ(digits("AtLeast12"), "12");
  EXPECT_EQ(digits("atleast"), "");
  EXPECT_EQ(digits("atleastx"), "none");
  EXPECT_EQ(digits("at"), "none");
}

}  // namespace
}  // namespace clipfile::query
