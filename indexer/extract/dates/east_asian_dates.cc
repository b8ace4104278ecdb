// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>

#include "indexer/extract/dates/date_patterns.h"

namespace clipfile::dates {
namespace {

struct Era {
  std::u32string_view name;
  int year_before;  ///< its year 1 is the one after
};

constexpr std::array<Era, 4> eras = {
    {{U"令和", 2018}, {U"平成", 1988}, {U"昭和", 1925}, {U"大正", 1911}}};

bool is_one_of(const Token& token, std::u32string_view marks) {
  return token.kind == TokenKind::mark && marks.find(token.mark) != std::u32string_view::npos;
}

struct Year {
  int value;
  std::size_t end;
};

/// "令和4年", "平成元年".
std::optional<Year> match_era_year(const Tokens& tokens, std::size_t at,
                                   const PatternOptions& options) {
  for (const Era& era : eras) {
    if (!tokens[at].is_mark(era.name[0]) || !tokens[at + 1].is_mark(era.name[1])) continue;
    const Token& count = tokens[at + 2];
    const bool first = count.is_mark(U'元');
    if (!first && !is_day_number(count) && count.digits != 2) return std::nullopt;
    const int year = era.year_before + (first ? 1 : static_cast<int>(count.value));
    if (!tokens[at + 3].is_mark(U'年') || year > options.last_year) return std::nullopt;
    return Year{year, at + 4};
  }
  return std::nullopt;
}

std::optional<Year> match_year(const Tokens& tokens, std::size_t at,
                               const PatternOptions& options) {
  if (tokens[at].kind == TokenKind::mark) return match_era_year(tokens, at, options);
  const auto year = year_of(tokens[at], options);
  if (!year || tokens[at].digits != 4 || !is_one_of(tokens[at + 1], U"年년")) return std::nullopt;
  return Year{*year, at + 2};
}

}  // namespace

std::optional<DateMatch> match_east_asian_date(const Tokens& tokens, std::size_t at,
                                               const PatternOptions& options) {
  const auto year = match_year(tokens, at, options);
  const std::size_t month = year ? year->end : at;
  if (!is_day_number(tokens[month]) || !is_one_of(tokens[month + 1], U"月월")) return std::nullopt;
  if (!is_day_number(tokens[month + 2]) || !is_one_of(tokens[month + 3], U"日号號일")) {
    return std::nullopt;
  }
  if (!year && tokens.before(at).is_mark(U'年')) return std::nullopt;
  return DateMatch{.year = year ? std::optional(year->value) : std::nullopt,
                   .month = tokens[month].value,
                   .day = tokens[month + 2].value,
                   .end = month + 4};
}

}  // namespace clipfile::dates
