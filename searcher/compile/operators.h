/// Turns w/n and its kin, atleastN() and hlead() into what Xapian can look for, and what has to be
/// checked word by word.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <xapian.h>

#include "searcher/compile/word_queries.h"
#include "searcher/query/tree.h"
#include "searcher/verify/mention_tree.h"

namespace clipfile {

/// `query` finds every article for which the condition holds, and maybe more.
struct CheckedQuery {
  Xapian::Query query;
  Condition condition;
};

/// Whether the node is a Near, AtLeast or HeadlineLead.
bool is_operator(const query::Node& node);

class OperatorCompiler {
 public:
  /// `words` must outlive this.
  explicit OperatorCompiler(WordCompiler& words) : words_(words) {}

  /// Of a node that is_operator. Throws query::QueryError, with the column, where a part of it
  /// makes no sense there.
  CheckedQuery compile(const query::Node& node);

 private:
  /// `query` finds every article that has a mention.
  struct Operand {
    Xapian::Query query;
    MentionTree mentions;
  };

  CheckedQuery compile_inside(const query::Node& node);
  CheckedQuery compile_in_lead(const query::Node& node);
  CheckedQuery compile_several(const query::Node& node, Xapian::Query::op operation,
                               Condition::Kind kind);
  CheckedQuery compile_exclusion(const query::Node& node);
  CheckedQuery mentioned(Operand operand, unsigned least) const;

  Operand read_operand(const query::Node& node);
  Operand read_near(const query::Node& node);
  Operand read_any(const query::Node& node);
  Operand read_lead(const query::Node& node);
  Operand read_field(const query::Node& node);
  Operand read_word(const query::Node& node);

  WordCompiler& words_;
  std::string inside_;  ///< the operator at hand, for messages: "w/5"
  bool in_lead_ = false;
};

}  // namespace clipfile
