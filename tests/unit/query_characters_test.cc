// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>

#include "searcher/query/characters.h"

namespace clipfile::query {
namespace {

TEST(ReadCharacters, CountsColumnsInCharactersAndSkipsUnseenOnes) {
  const auto characters = read_characters("\xEF\xBB\xBF\xD0\xB6\xC2\xAD\xFFx");
  ASSERT_EQ(characters.size(), 3U);
  EXPECT_EQ(to_utf8(characters), "\xD0\xB6\xEF\xBF\xBDx");
  EXPECT_EQ(columns_of(characters), (Columns{2, 5}));
}

TEST(TrimEnd, DropsPunctuationButKeepsTheLastStopOfInitials) {
  struct Row {
    std::string_view typed;
    std::string_view trimmed;
  };
  for (const auto& [typed, trimmed] : std::initializer_list<Row>{{"word.", "word"},
                                                                 {"word?!...", "word"},
                                                                 {"U.S.", "U.S."},
                                                                 {"U.S.,", "U.S."},
                                                                 {"e.g.)", "e.g.)"},
                                                                 {"a.", "a"},
                                                                 {"3.5.", "3.5"},
                                                                 {"C#.", "C#"},
                                                                 {"abc*,", "abc*"},
                                                                 {"...", ""}}) {
    const auto characters = read_characters(typed);
    EXPECT_EQ(to_utf8(trim_end(characters)), trimmed) << typed;
  }
}

TEST(ClosesQuote, ClosesAStraightQuoteByAStraightOneOnly) {
  EXPECT_TRUE(closes_quote(U'"', U'"'));
  EXPECT_FALSE(closes_quote(U'"', U'\u201D'));
  EXPECT_FALSE(closes_quote(U'\u201C', U'"'));
  EXPECT_FALSE(closes_quote(U'\u201C', U'\u00BB'));
  EXPECT_TRUE(closes_quote(U'\u201E', U'\u201C'));
  EXPECT_FALSE(is_quote(U'\u2019'));
  EXPECT_FALSE(is_quote(U'\''));
}

}  // namespace
}  // namespace clipfile::query
