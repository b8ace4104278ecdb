// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/lexer.h"

#include <array>
#include <gtest/gtest.h>
#include <vector>

namespace clipfile::query {
namespace {

using namespace std::chrono_literals;
using Kinds = std::vector<TokenKind>;

constexpr std::array<std::string_view, 1> fields = {"headline"};

std::vector<Token> tokens_of(std::string_view typed) {
  return read_tokens(typed, {fields, 2022y / 1 / 9});
}

Kinds kinds_of(std::string_view typed) {
  Kinds kinds;
  for (const Token& token : tokens_of(typed)) kinds.push_back(token.kind);
  return kinds;
}

TEST(ReadTokens, EndsEveryList) {
  EXPECT_EQ(kinds_of(""), (Kinds{TokenKind::end}));
  EXPECT_EQ(kinds_of("..."), (Kinds{TokenKind::end}));
  EXPECT_EQ(kinds_of("a"), (Kinds{TokenKind::item, TokenKind::end}));
}

TEST(ReadTokens, TellsOperatorsFromWords) {
  EXPECT_EQ(kinds_of("a AND -b OR NOT headline:c"),
            (Kinds{TokenKind::item, TokenKind::conjunction, TokenKind::minus, TokenKind::item,
                   TokenKind::alternative, TokenKind::negation, TokenKind::field, TokenKind::item,
                   TokenKind::end}));
  EXPECT_EQ(kinds_of("atleast2(a) hlead (b)"),
            (Kinds{TokenKind::function, TokenKind::open_bracket, TokenKind::item,
                   TokenKind::close_bracket, TokenKind::item, TokenKind::open_bracket,
                   TokenKind::item, TokenKind::close_bracket, TokenKind::end}));
}

TEST(ReadTokens, KnowsColumnsAndWhiteSpace) {
  const auto tokens = tokens_of("\xD0\xB6, =Word(\"b c\" date:2022;");
  ASSERT_EQ(tokens.size(), 6U);
  EXPECT_EQ(tokens[0].columns, (Columns{1, 1}));
  EXPECT_EQ(tokens[1].columns, (Columns{4, 8}));
  EXPECT_TRUE(tokens[1].after_space);
  EXPECT_EQ(tokens[2].columns, (Columns{9, 9}));
  EXPECT_FALSE(tokens[2].after_space);
  EXPECT_EQ(tokens[3].columns, (Columns{10, 14}));
  EXPECT_EQ(tokens[4].columns, (Columns{16, 24}));
}

}  // namespace
}  // namespace clipfile::query
