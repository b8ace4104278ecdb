// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/parser.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "searcher/query/query_error.h"

namespace clipfile::query {
namespace {

Columns hull(Columns one, Columns other) {
  return {std::min(one.first, other.first), std::max(one.last, other.last)};
}

/// One child stays as it is; several become children of `kind`.
Node join(Content kind, std::vector<Node> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  Columns columns = parts.front().columns;
  for (const Node& part : parts) columns = hull(columns, part.columns);
  return {std::move(kind), std::move(parts), columns};
}

Node pair(Content kind, Node first, Node second) {
  const Columns columns = hull(first.columns, second.columns);
  std::vector<Node> children;
  children.push_back(std::move(first));
  children.push_back(std::move(second));
  return {std::move(kind), std::move(children), columns};
}

bool narrows(const Node& node) { return is<Field>(node) || is<DateRange>(node); }

void append(std::vector<Node>& to, std::vector<Node> from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

/// What an article must and must not hold.
struct Clause {
  std::vector<Node> required;
  std::vector<Node> excluded;
};

/// Depth is bounded: only brackets lead back to read_alternatives, and the lexer has counted them.
class Parser {
 public:
  explicit Parser(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  Node read_all();

 private:
  const Token& next() const { return tokens_[at_]; }
  bool next_is(TokenKind kind) const { return next().kind == kind; }
  Token take() { return std::move(tokens_[at_++]); }
  bool accept(TokenKind kind);
  bool next_starts_item() const;
  [[noreturn]] void fail_for_missing_item() const;

  Node read_alternatives();
  Node read_conjunction();
  void read_operand(Clause& clause);
  Clause read_side_by_side();
  Node read_excluded();
  Node read_near();
  Node read_item();
  Node read_field();
  Node read_function();
  Node read_group();

  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  bool inside_field_ = false;
};

Node Parser::read_all() {
  if (next_is(TokenKind::end)) {
    throw QueryError(0, "nothing to search for", "type a word, or several");
  }
  return read_alternatives();
}

bool Parser::accept(TokenKind kind) {
  if (!next_is(kind)) return false;
  ++at_;
  return true;
}

bool Parser::next_starts_item() const {
  switch (next().kind) {
    case TokenKind::item:
    case TokenKind::minus:
    case TokenKind::field:
    case TokenKind::function:
    case TokenKind::open_bracket:
      return true;
    default:
      return false;
  }
}

void Parser::fail_for_missing_item() const {
  const Token* before = at_ > 0 ? &tokens_[at_ - 1] : nullptr;
  const std::string hint = "put a word, a phrase or brackets there";
  if (before != nullptr && before->kind != TokenKind::open_bracket) {
    throw QueryError(before->columns.first, "nothing stands after " + operator_sign(*before), hint);
  }
  if (before != nullptr && next_is(TokenKind::close_bracket)) {
    throw QueryError(before->columns.first, "nothing stands in these brackets", hint);
  }
  if (before != nullptr && next_is(TokenKind::end)) {
    throw QueryError(before->columns.first, "no closing bracket for this one", "add it");
  }
  throw QueryError(next().columns.first, "nothing stands before " + operator_sign(next()), hint);
}

Node Parser::read_alternatives() {
  std::vector<Node> parts;
  do {
    parts.push_back(read_conjunction());
  } while (accept(TokenKind::alternative));
  return join(Or{}, std::move(parts));
}

Node Parser::read_conjunction() {
  Clause clause;
  do {
    read_operand(clause);
  } while (accept(TokenKind::conjunction) || next_is(TokenKind::negation));
  if (clause.required.empty()) {
    throw QueryError(clause.excluded.front().columns.first, "this only says what to leave out",
                     "put what to search for beside it");
  }
  Node node = join(And{}, std::move(clause.required));
  for (Node& excluded : clause.excluded) node = pair(Not{}, std::move(node), std::move(excluded));
  return node;
}

void Parser::read_operand(Clause& clause) {
  const bool negated = accept(TokenKind::negation);
  Clause operand = read_side_by_side();
  if (!negated) {
    append(clause.required, std::move(operand.required));
    append(clause.excluded, std::move(operand.excluded));
    return;
  }
  if (!operand.excluded.empty()) {
    throw QueryError(operand.excluded.front().columns.first, "- cannot stand behind NOT",
                     "use one of the two, or brackets");
  }
  clause.excluded.push_back(join(And{}, std::move(operand.required)));
}

Clause Parser::read_side_by_side() {
  if (!next_starts_item()) fail_for_missing_item();
  Clause clause;
  std::vector<Node> words;
  std::vector<Node> filters;
  while (next_starts_item()) {
    if (next_is(TokenKind::minus)) {
      clause.excluded.push_back(read_excluded());
      continue;
    }
    Node item = read_near();
    (narrows(item) ? filters : words).push_back(std::move(item));
  }
  if (!words.empty()) clause.required.push_back(join(Words{}, std::move(words)));
  append(clause.required, std::move(filters));
  return clause;
}

Node Parser::read_excluded() {
  const Token minus = take();
  Node excluded = read_item();
  if (next_is(TokenKind::proximity)) {
    throw QueryError(next().columns.first,
                     operator_sign(next()) + " cannot stand behind what is left out",
                     "put brackets around both, or use NOT w/n");
  }
  excluded.columns.first = minus.columns.first;
  return excluded;
}

Node Parser::read_near() {
  Node left = read_item();
  while (next_is(TokenKind::proximity)) {
    const Token between = take();
    left = pair(between.content, std::move(left), read_item());
  }
  return left;
}

Node Parser::read_item() {
  switch (next().kind) {
    case TokenKind::item:
      break;
    case TokenKind::field:
      return read_field();
    case TokenKind::function:
      return read_function();
    case TokenKind::open_bracket:
      return read_group();
    default:
      fail_for_missing_item();
  }
  Token token = take();
  if (inside_field_ && std::holds_alternative<DateRange>(token.content)) {
    throw QueryError(token.columns.first, "date: cannot stand inside another field",
                     "put it beside that field");
  }
  return {std::move(token.content), {}, token.columns};
}

Node Parser::read_field() {
  Token field = take();
  const std::string name = std::get<Field>(field.content).name;
  if (inside_field_) {
    throw QueryError(field.columns.first, name + ": cannot stand inside another field",
                     "put it beside that field");
  }
  if (next().after_space || !next_starts_item()) {
    throw QueryError(field.columns.first, "nothing to look for directly after " + name + ":",
                     "write " + name + ":word or " + name + ":\"a phrase\"");
  }
  inside_field_ = true;
  Node value = read_item();
  inside_field_ = false;
  const Columns columns = hull(field.columns, value.columns);
  std::vector<Node> children;
  children.push_back(std::move(value));
  return {std::move(field.content), std::move(children), columns};
}

Node Parser::read_function() {
  Token function = take();
  Node argument = read_group();
  const Columns columns = hull(function.columns, argument.columns);
  std::vector<Node> children;
  children.push_back(std::move(argument));
  return {std::move(function.content), std::move(children), columns};
}

Node Parser::read_group() {
  const Token open = take();
  Node node = read_alternatives();
  if (!next_is(TokenKind::close_bracket)) {
    throw QueryError(open.columns.first, "no closing bracket for this one", "add it");
  }
  const Columns brackets = hull(open.columns, take().columns);
  if (node.children.size() > 1) node.columns = brackets;
  return node;
}

}  // namespace

Node parse_query(std::string_view typed, const QueryContext& context) {
  return Parser(read_tokens(typed, context)).read_all();
}

}  // namespace clipfile::query
