// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/operators.h"

#include <utility>

#include "searcher/query/query_error.h"
#include "searcher/query/to_query_string.h"

namespace clipfile {
namespace {

using query::Node;
using query::QueryError;
using schema::Field;
using schema::FieldKind;
using Xapian::Query;

/// Sets a variable until the end of the block.
template <typename Value>
class Temporarily {
 public:
  Temporarily(Value& variable, Value value)
      : variable_(variable), before_(std::exchange(variable, std::move(value))) {}
  ~Temporarily() { variable_ = std::move(before_); }
  Temporarily(const Temporarily&) = delete;
  Temporarily& operator=(const Temporarily&) = delete;

 private:
  Value& variable_;
  Value before_;
};

/// As people type it.
std::string name_of(const Node& node) {
  if (const auto* near = std::get_if<query::Near>(&node.content)) return sign_of(*near);
  if (const auto* at_least = std::get_if<query::AtLeast>(&node.content)) {
    return "atleast" + std::to_string(at_least->mentions) + "()";
  }
  if (query::is<query::HeadlineLead>(node)) return "hlead()";
  if (query::is<query::And>(node)) return "AND";
  if (query::is<query::Not>(node)) return "NOT";
  if (query::is<query::DateRange>(node)) return "date:";
  if (const auto* field = std::get_if<query::Field>(&node.content)) return field->name + ':';
  return "words side by side";
}

/// The field that the node's words are looked for in; null for headline and body.
const Field* field_of(const Node& node, const Field* around) {
  if (const auto* field = std::get_if<query::Field>(&node.content)) {
    return schema::find_field(field->name);
  }
  return node.children.empty() ? around : field_of(node.children.front(), around);
}

/// Headline and body are numbered through; every other field for itself.
const Field* numbered_by(const Field* field) {
  return field && field->name == schema::field("headline").name ? nullptr : field;
}

Condition combine(Condition::Kind kind, std::vector<Condition> children) {
  Condition condition;
  condition.kind = kind;
  condition.children = std::move(children);
  return condition;
}

MentionTree tree_of(MentionTree::Kind kind, std::vector<MentionTree> children) {
  MentionTree tree;
  tree.kind = kind;
  tree.children = std::move(children);
  return tree;
}

/// "a w/5 b" where a and b are in fields that are numbered apart.
void require_one_field(const Node& node, const Field* around) {
  const Node& second = node.children[1];
  const Field* left = numbered_by(field_of(node.children[0], around));
  const Field* right = numbered_by(field_of(second, around));
  if (left == right) return;
  const std::string name((right ? right : left)->name);
  throw QueryError((right ? second : node.children[0]).columns.first,
                   name + ": has words of its own, none of which stands near the others",
                   "put both into brackets behind one field, as in " + name + ":(a w/5 b)");
}

}  // namespace

bool is_operator(const Node& node) {
  return query::is<query::Near>(node) || query::is<query::AtLeast>(node) ||
         query::is<query::HeadlineLead>(node);
}

CheckedQuery OperatorCompiler::compile(const Node& node) {
  const Field* field = words_.surroundings.field;
  if (field && field->kind == FieldKind::value) {
    throw QueryError(node.columns.first,
                     std::string(field->name) + ": has one value, and no words to count",
                     "leave out " + name_of(node));
  }
  const Temporarily bound(words_.surroundings.bound, true);
  return compile_inside(node);
}

CheckedQuery OperatorCompiler::mentioned(Operand operand, unsigned least) const {
  Condition condition;
  condition.kind = Condition::Kind::mentioned;
  condition.mentions =
      in_lead_ ? tree_of(MentionTree::Kind::headline_lead, {std::move(operand.mentions)})
               : std::move(operand.mentions);
  condition.least = least;
  return {std::move(operand.query), std::move(condition)};
}

CheckedQuery OperatorCompiler::compile_inside(const Node& node) {
  if (const auto* at_least = std::get_if<query::AtLeast>(&node.content)) {
    const Temporarily inside(inside_, name_of(node));
    return mentioned(read_operand(node.children[0]), at_least->mentions);
  }
  if (query::is<query::HeadlineLead>(node)) {
    if (words_.surroundings.field) {
      throw QueryError(node.columns.first, "hlead() cannot stand inside a field",
                       "leave out the field, or hlead()");
    }
    const Temporarily lead(in_lead_, true);
    return compile_in_lead(node.children[0]);
  }
  return mentioned(read_operand(node), 1);
}

CheckedQuery OperatorCompiler::compile_in_lead(const Node& node) {
  if (query::is<query::Or>(node)) {
    return compile_several(node, Query::OP_OR, Condition::Kind::any);
  }
  if (query::is<query::And>(node) || query::is<query::Words>(node)) {
    return compile_several(node, Query::OP_AND, Condition::Kind::all);
  }
  if (query::is<query::Not>(node)) return compile_exclusion(node);
  const Temporarily inside(inside_, std::string("hlead()"));
  return compile_inside(node);
}

CheckedQuery OperatorCompiler::compile_several(const Node& node, Query::op operation,
                                               Condition::Kind kind) {
  std::vector<Query> queries;
  std::vector<Condition> conditions;
  for (const Node& child : node.children) {
    CheckedQuery checked = compile_in_lead(child);
    queries.push_back(std::move(checked.query));
    conditions.push_back(std::move(checked.condition));
  }
  return {Query(operation, queries.begin(), queries.end()), combine(kind, std::move(conditions))};
}

/// What is left out in the lead may stand elsewhere: Xapian cannot leave anything out.
CheckedQuery OperatorCompiler::compile_exclusion(const Node& node) {
  CheckedQuery kept = compile_in_lead(node.children[0]);
  const Temporarily unwanted(words_.surroundings.wanted, false);
  CheckedQuery excluded = compile_in_lead(node.children[1]);
  Condition none = combine(Condition::Kind::none, {std::move(excluded.condition)});
  return {std::move(kept.query),
          combine(Condition::Kind::all, {std::move(kept.condition), std::move(none)})};
}

OperatorCompiler::Operand OperatorCompiler::read_operand(const Node& node) {
  if (query::is<query::Word>(node) || query::is<query::Phrase>(node)) return read_word(node);
  if (query::is<query::Or>(node)) return read_any(node);
  if (query::is<query::Near>(node)) return read_near(node);
  if (query::is<query::HeadlineLead>(node)) return read_lead(node);
  if (query::is<query::Field>(node)) return read_field(node);
  throw QueryError(node.columns.first, name_of(node) + " cannot stand inside " + inside_,
                   "put a word, a \"phrase\", (words OR phrases) or another w/n there");
}

OperatorCompiler::Operand OperatorCompiler::read_near(const Node& node) {
  const auto& near = std::get<query::Near>(node.content);
  const Temporarily inside(inside_, sign_of(near));
  const Field* around = words_.surroundings.field;
  require_one_field(node, around);
  const Field* numbering = numbered_by(field_of(node.children[0], around));
  if (near.unit != query::Unit::words && numbering) {
    throw QueryError(node.columns.first,
                     std::string(numbering->name) + ": has neither sentences nor paragraphs",
                     "use w/n there, as in w/5");
  }
  Operand left = read_operand(node.children[0]);
  const Temporarily wanted(words_.surroundings.wanted, words_.surroundings.wanted && !near.negated);
  Operand right = read_operand(node.children[1]);
  Operand both;
  both.query = near.negated ? left.query : Query(Query::OP_AND, left.query, right.query);
  both.mentions =
      tree_of(MentionTree::Kind::near, {std::move(left.mentions), std::move(right.mentions)});
  both.mentions.near = near;
  return both;
}

OperatorCompiler::Operand OperatorCompiler::read_any(const Node& node) {
  std::vector<Query> queries;
  std::vector<MentionTree> mentions;
  const Field* numbering = numbered_by(field_of(node, words_.surroundings.field));
  for (const Node& child : node.children) {
    if (numbered_by(field_of(child, words_.surroundings.field)) != numbering) {
      throw QueryError(child.columns.first, "alternatives of different fields inside " + inside_,
                       "write an alternative of two " + inside_ + " instead");
    }
    Operand operand = read_operand(child);
    queries.push_back(std::move(operand.query));
    mentions.push_back(std::move(operand.mentions));
  }
  return {Query(Query::OP_OR, queries.begin(), queries.end()),
          tree_of(MentionTree::Kind::any, std::move(mentions))};
}

OperatorCompiler::Operand OperatorCompiler::read_lead(const Node& node) {
  if (words_.surroundings.field) {
    throw QueryError(node.columns.first, "hlead() cannot stand inside a field",
                     "leave out the field, or hlead()");
  }
  Operand operand = read_operand(node.children[0]);
  return {std::move(operand.query),
          tree_of(MentionTree::Kind::headline_lead, {std::move(operand.mentions)})};
}

OperatorCompiler::Operand OperatorCompiler::read_field(const Node& node) {
  const Field* field = schema::find_field(std::get<query::Field>(node.content).name);
  const bool has_words = field && field->kind != FieldKind::value;
  if (!has_words || in_lead_) {
    throw QueryError(
        node.columns.first,
        name_of(node) + " cannot stand inside " + (in_lead_ ? std::string("hlead()") : inside_),
        "put it beside that");
  }
  const Temporarily inside(words_.surroundings.field, field);
  return read_operand(node.children[0]);
}

OperatorCompiler::Operand OperatorCompiler::read_word(const Node& node) {
  const auto* word = std::get_if<query::Word>(&node.content);
  CompiledWord compiled = word ? words_.compile(*word, node.columns.first)
                               : words_.compile(std::get<query::Phrase>(node.content));
  return {std::move(compiled.query), std::move(compiled.mentions)};
}

}  // namespace clipfile
