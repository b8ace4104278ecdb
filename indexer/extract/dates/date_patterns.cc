// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/dates/date_patterns.h"

namespace clipfile::dates {
namespace {

constexpr int years_of_a_century = 100;
constexpr unsigned longest_month = 31;

}  // namespace

PatternOptions patterns_until_next_year(NumericOrder order) {
  return {.order = order, .two_digit_years = false, .last_year = int{today().year()} + 1};
}

std::optional<Day> DateMatch::full_day() const {
  if (!year) return std::nullopt;
  const Day result{std::chrono::year{*year}, std::chrono::month{month}, std::chrono::day{day}};
  return result.ok() ? std::optional(result) : std::nullopt;
}

std::optional<Day> plausible_day(int year, unsigned month, unsigned day, int last_year) {
  if (year < first_year || year > last_year) return std::nullopt;
  return DateMatch{.year = year, .month = month, .day = day}.full_day();
}

std::optional<int> year_of(const Token& token, const PatternOptions& options) {
  if (token.kind != TokenKind::number) return std::nullopt;
  const auto value = static_cast<int>(token.value);
  if (token.digits == 4) {
    return value >= first_year && value <= options.last_year ? std::optional(value) : std::nullopt;
  }
  if (token.digits != 2 || !options.two_digit_years) return std::nullopt;
  const int century = options.last_year - options.last_year % years_of_a_century;
  const int year = century + value;
  return year <= options.last_year ? year : year - years_of_a_century;
}

bool is_day_number(const Token& token) {
  return token.kind == TokenKind::number && token.digits <= 2 && token.value >= 1 &&
         token.value <= longest_month;
}

std::optional<DateMatch> match_date(const Tokens& tokens, std::size_t at,
                                    const PatternOptions& options) {
  if (auto match = match_numeric_date(tokens, at, options)) return match;
  if (auto match = match_east_asian_date(tokens, at, options)) return match;
  return match_written_date(tokens, at, options);
}

}  // namespace clipfile::dates
