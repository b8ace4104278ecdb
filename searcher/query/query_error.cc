// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_error.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <utility>

#include "common/text/utf8.h"

namespace clipfile::query {
namespace {

constexpr std::size_t shown_before = 50;
constexpr std::size_t shown_after = 25;
constexpr std::string_view indent = "  ";
constexpr std::string_view ellipsis = "\u2026";

std::string one_line(std::size_t column, const std::string& message, const std::string& hint) {
  std::string line = "query: ";
  if (column > 0) line += "column " + std::to_string(column) + ": ";
  line += message;
  if (!hint.empty()) line += ": " + hint;
  return line;
}

/// Takes one column on a terminal and does nothing else there.
char32_t harmless(char32_t c) {
  constexpr auto moves = U_GC_CC_MASK | U_GC_CF_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK | U_GC_CN_MASK;
  return (U_MASK(u_charType(static_cast<UChar32>(c))) & moves) != 0 ? U' ' : c;
}

struct Excerpt {
  std::string text;
  std::size_t caret = 0;  ///< characters before it
};

Excerpt excerpt_around(std::string_view typed, std::size_t column) {
  const std::size_t first = column > shown_before ? column - shown_before : 1;
  const std::size_t last = column + shown_after;
  Excerpt excerpt{first > 1 ? std::string(ellipsis) : "", column - first + (first > 1 ? 1 : 0)};
  std::size_t offset = 0;
  for (std::size_t at = 1; offset < typed.size() && at <= last; ++at) {
    const char32_t c = next_code_point(typed, offset);
    if (at >= first) append_utf8(excerpt.text, harmless(c));
  }
  if (offset < typed.size()) excerpt.text += ellipsis;
  return excerpt;
}

}  // namespace

QueryError::QueryError(std::size_t column, std::string message, std::string hint)
    : std::runtime_error(one_line(column, message, hint)),
      column_(column),
      message_(std::move(message)),
      hint_(std::move(hint)) {}

std::string format_query_error(const QueryError& error, std::string_view typed) {
  std::string text = error.what();
  text += '\n';
  if (error.column() == 0) return text;
  const Excerpt excerpt = excerpt_around(typed, error.column());
  text.append(indent).append(excerpt.text).append("\n");
  text.append(indent).append(excerpt.caret, ' ').append("^\n");
  return text;
}

}  // namespace clipfile::query
