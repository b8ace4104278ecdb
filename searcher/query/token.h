/// Lists the words, phrases, brackets and operators of a query, within its limits.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "searcher/query/tree.h"

namespace clipfile::query {

enum class TokenKind : std::uint8_t {
  item,           ///< Word, Phrase or DateRange
  minus,          ///< a `-` that excludes what follows it
  conjunction,    ///< AND
  alternative,    ///< OR
  negation,       ///< NOT
  proximity,      ///< Near
  field,          ///< Field; its value follows at once
  function,       ///< AtLeast or HeadlineLead; its opening bracket follows at once
  open_bracket,   ///< (
  close_bracket,  ///< )
  end,            ///< of the query
};

struct Token {
  TokenKind kind = TokenKind::end;
  Columns columns;
  Content content;           ///< of items, proximity, fields and functions
  bool after_space = false;  ///< white space stands between it and the token before
};

/// As people type it: "AND", "w/5", "(", "-". Not for items, fields and functions.
std::string operator_sign(const Token& token);

/// Throws QueryError as soon as a limit of limits.h is passed.
class TokenList {
 public:
  /// White space stands before the next token.
  void note_space() { after_space_ = true; }

  void add(TokenKind kind, Columns columns, Content content = And{});

  /// Counts; a truncated word and one with synonyms are operators too.
  void add_operator(TokenKind kind, Columns columns, Content content = And{});

  /// Makes one token with a NOT directly before it.
  void add_proximity(Columns columns, Near near);

  void open_bracket(std::size_t column);

  /// Whether a bracket was open.
  bool close_bracket(std::size_t column);

  /// Ends the list.
  std::vector<Token> take(std::size_t last_column);

 private:
  std::vector<Token> tokens_;
  std::size_t operators_ = 0;
  std::size_t depth_ = 0;
  bool after_space_ = false;
};

}  // namespace clipfile::query
