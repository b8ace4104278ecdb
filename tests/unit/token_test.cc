// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/token.h"

#include <gtest/gtest.h>

#include "searcher/query/limits.h"
#include "searcher/query/query_error.h"

namespace clipfile::query {
namespace {

TEST(TokenList, MakesOneOfNotAndTheProximityBehindIt) {
  TokenList list;
  list.note_space();
  list.add_operator(TokenKind::negation, {3, 5});
  list.note_space();
  list.add_proximity({7, 9}, {.distance = 5});
  const auto tokens = list.take(9);
  ASSERT_EQ(tokens.size(), 2U);
  EXPECT_EQ(std::get<Near>(tokens[0].content), (Near{.distance = 5, .negated = true}));
  EXPECT_EQ(tokens[0].columns, (Columns{3, 9}));
  EXPECT_EQ(operator_sign(tokens[0]), "NOT w/5");
  EXPECT_EQ(tokens[1].kind, TokenKind::end);
}

TEST(TokenList, KnowsWhichTokensWhiteSpaceStandsBefore) {
  TokenList list;
  list.add(TokenKind::item, {1, 1}, Word{"a"});
  list.note_space();
  list.add(TokenKind::item, {3, 3}, Word{"b"});
  list.add(TokenKind::item, {4, 6}, Phrase{{"c"}});
  const auto tokens = list.take(6);
  EXPECT_FALSE(tokens[0].after_space);
  EXPECT_TRUE(tokens[1].after_space);
  EXPECT_FALSE(tokens[2].after_space);
}

TEST(TokenList, StopsAtItsLimits) {
  TokenList operators;
  for (std::size_t i = 0; i < max_operators; ++i) {
    operators.add_operator(TokenKind::conjunction, {1, 1});
  }
  EXPECT_THROW(operators.add_operator(TokenKind::conjunction, {1, 1}), QueryError);

  TokenList brackets;
  EXPECT_FALSE(brackets.close_bracket(1));
  for (std::size_t i = 0; i < max_nesting; ++i) brackets.open_bracket(1);
  EXPECT_THROW(brackets.open_bracket(1), QueryError);
}

TEST(OperatorSign, WritesOperatorsAsTheyAreTyped) {
  EXPECT_EQ(operator_sign({TokenKind::conjunction, {}, {}}), "AND");
  EXPECT_EQ(operator_sign({TokenKind::alternative, {}, {}}), "OR");
  EXPECT_EQ(operator_sign({TokenKind::negation, {}, {}}), "NOT");
  EXPECT_EQ(operator_sign({TokenKind::minus, {}, {}}), "-");
  EXPECT_EQ(operator_sign({TokenKind::open_bracket, {}, {}}), "(");
  EXPECT_EQ(operator_sign({TokenKind::close_bracket, {}, {}}), ")");
}

}  // namespace
}  // namespace clipfile::query
