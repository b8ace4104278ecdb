// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/token.h"

#include <utility>

#include "searcher/query/limits.h"
#include "searcher/query/query_error.h"
#include "searcher/query/to_query_string.h"

namespace clipfile::query {

std::string operator_sign(const Token& token) {
  switch (token.kind) {
    case TokenKind::minus:
      return "-";
    case TokenKind::conjunction:
      return "AND";
    case TokenKind::alternative:
      return "OR";
    case TokenKind::negation:
      return "NOT";
    case TokenKind::proximity:
      return sign_of(std::get<Near>(token.content));
    case TokenKind::open_bracket:
      return "(";
    case TokenKind::close_bracket:
      return ")";
    default:
      return "";
  }
}

void TokenList::add(TokenKind kind, Columns columns, Content content) {
  tokens_.push_back({kind, columns, std::move(content), std::exchange(after_space_, false)});
}

void TokenList::add_operator(TokenKind kind, Columns columns, Content content) {
  if (++operators_ > max_operators) {
    throw QueryError(columns.first, "too many operators",
                     "a query may have at most " + std::to_string(max_operators));
  }
  add(kind, columns, std::move(content));
}

void TokenList::add_proximity(Columns columns, Near near) {
  if (!tokens_.empty() && tokens_.back().kind == TokenKind::negation) {
    near.negated = true;
    columns.first = tokens_.back().columns.first;
    after_space_ = tokens_.back().after_space;
    tokens_.pop_back();
  }
  add_operator(TokenKind::proximity, columns, near);
}

void TokenList::open_bracket(std::size_t column) {
  if (++depth_ > max_nesting) {
    throw QueryError(column, "brackets are nested too deeply",
                     "at most " + std::to_string(max_nesting) + " may stand within each other");
  }
  add(TokenKind::open_bracket, {column, column});
}

bool TokenList::close_bracket(std::size_t column) {
  if (depth_ == 0) return false;
  --depth_;
  add(TokenKind::close_bracket, {column, column});
  return true;
}

std::vector<Token> TokenList::take(std::size_t last_column) {
  add(TokenKind::end, {last_column, last_column});
  return std::move(tokens_);
}

}  // namespace clipfile::query
