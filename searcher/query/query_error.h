/// Tells what is wrong with a query, and where.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace clipfile::query {

class QueryError : public std::runtime_error {
 public:
  /// `column` counts characters from 1; 0 where the whole query is meant. `hint` says what to do,
  /// and may be empty.
  QueryError(std::size_t column, std::string message, std::string hint);

  std::size_t column() const { return column_; }
  const std::string& message() const { return message_; }
  const std::string& hint() const { return hint_; }

 private:
  std::size_t column_;
  std::string message_;
  std::string hint_;
};

/// "query: column 15: message: hint" and, where there is a column, the query with a caret under it,
/// each on a line of its own. A long query is shown around the column only, and nothing in it
/// reaches a terminal as a control character.
std::string format_query_error(const QueryError& error, std::string_view typed);

}  // namespace clipfile::query
