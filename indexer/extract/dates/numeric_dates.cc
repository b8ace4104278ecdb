// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>

#include "indexer/extract/dates/date_patterns.h"

namespace clipfile::dates {
namespace {

bool is_number_mark(char32_t mark) {
  constexpr std::u32string_view marks = U".-/:,";
  return marks.find(mark) != std::u32string_view::npos;
}

bool is_amount_mark(char32_t mark) {
  constexpr std::u32string_view marks = U"$€£¥#+@";
  return marks.find(mark) != std::u32string_view::npos;
}

/// Not the tail of a version, an address, a sum or a longer number.
bool starts_clean(const Tokens& tokens, std::size_t at) {
  const Token& previous = tokens.before(at);
  if (previous.has_role(WordRole::version)) return false;
  if (tokens[at].space_before || previous.kind == TokenKind::end) return true;
  if (previous.kind == TokenKind::word) return false;
  if (is_amount_mark(previous.mark)) return false;
  const Token& earlier = tokens.before(at, 2);
  const bool glued = !previous.space_before;
  if (previous.mark == U'.' && glued && earlier.kind == TokenKind::word) return false;
  return !(is_number_mark(previous.mark) && glued && earlier.kind == TokenKind::number);
}

/// Not the head of one. Behind a year in front ("2022/01/09/77") a path may go on.
bool ends_clean(const Tokens& tokens, std::size_t end, char32_t separator, bool year_first) {
  const Token& next = tokens[end];
  if (next.space_before || next.kind == TokenKind::end) return true;
  const Token& after = tokens[end + 1];
  const bool number_after = after.kind == TokenKind::number && !after.space_before;
  if (next.kind == TokenKind::word) {
    const bool time_follows = number_after && next.length == 1;  // "T10:00"
    return time_follows || next.has_role(WordRole::year);
  }
  if (next.mark == U'%' || !number_after) return next.mark != U'%';
  if (next.mark == U'/') return year_first && separator == U'/';
  return next.mark == U':' || next.mark == U',' || next.mark == U'_' || !is_number_mark(next.mark);
}

struct Triple {
  std::array<std::size_t, 3> numbers;
  char32_t separator;
  std::size_t end;
};

/// Three numbers with the same glued separator; a dot may be followed by a space ("9. 1. 2022").
std::optional<Triple> match_triple(const Tokens& tokens, std::size_t at) {
  const char32_t separator = tokens[at + 1].mark;
  if (separator != U'-' && separator != U'/' && separator != U'.') return std::nullopt;
  for (const std::size_t mark : {at + 1, at + 3}) {
    const Token& number = tokens[mark + 1];
    if (!tokens[mark].glued_mark(separator) || number.kind != TokenKind::number)
      return std::nullopt;
    if (number.space_before && separator != U'.') return std::nullopt;
  }
  return Triple{{at, at + 2, at + 4}, separator, at + 5};
}

std::optional<DateMatch> choose(std::optional<Day> day_first, std::optional<Day> month_first,
                                char32_t separator, const PatternOptions& options,
                                std::size_t end) {
  const bool ambiguous = day_first && month_first && *day_first != *month_first;
  if (ambiguous && separator != U'.' && options.order == NumericOrder::unambiguous) {
    return std::nullopt;
  }
  const bool prefer_month = separator != U'.' && options.order == NumericOrder::month_first;
  const auto& preferred = prefer_month ? month_first : day_first;
  const auto& chosen = preferred ? preferred : (prefer_month ? day_first : month_first);
  if (!chosen) return std::nullopt;
  return DateMatch{.year = int{chosen->year()},
                   .month = unsigned{chosen->month()},
                   .day = unsigned{chosen->day()},
                   .end = end};
}

}  // namespace

std::optional<DateMatch> match_numeric_date(const Tokens& tokens, std::size_t at,
                                            const PatternOptions& options) {
  if (tokens[at].kind != TokenKind::number) return std::nullopt;
  const auto triple = match_triple(tokens, at);
  if (!triple || !starts_clean(tokens, at)) return std::nullopt;
  const Token& first = tokens[triple->numbers[0]];
  const Token& second = tokens[triple->numbers[1]];
  const Token& third = tokens[triple->numbers[2]];
  const bool year_first = first.digits == 4;
  if (second.digits > 2 || !ends_clean(tokens, triple->end, triple->separator, year_first)) {
    return std::nullopt;
  }
  const auto year = year_of(year_first ? first : third, options);
  if (!year) return std::nullopt;
  const int last = options.last_year;
  if (year_first) {
    if (third.digits > 2) return std::nullopt;
    return choose(plausible_day(*year, second.value, third.value, last), std::nullopt,
                  triple->separator, options, triple->end);
  }
  if (first.digits > 2 || (third.digits == 2 && triple->separator != U'.')) return std::nullopt;
  return choose(plausible_day(*year, second.value, first.value, last),
                plausible_day(*year, first.value, second.value, last), triple->separator, options,
                triple->end);
}

}  // namespace clipfile::dates
