// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "indexer/extract/dates.h"
#include "indexer/extract/dates/date_patterns.h"

namespace clipfile {
namespace {

using dates::Token;
using dates::TokenKind;

constexpr std::size_t longest_url = 4096;
constexpr unsigned digits_of_day = 8;
constexpr unsigned digits_of_month_and_day = 4;
constexpr unsigned month_factor = 100;
constexpr unsigned year_factor = 10000;

std::string_view without_host(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return url;
  const std::size_t path = url.find_first_of("/?#", scheme + 3);
  return path == std::string_view::npos ? std::string_view{} : url.substr(path);
}

bool is_separator(const Token& token) {
  return token.is_mark(U'/') || token.is_mark(U'-') || token.is_mark(U'_') || token.is_mark(U'.');
}

/// "01", "9", "jan", "january"; 0 where it is no month.
unsigned month_of(const Token& token) {
  if (token.kind == TokenKind::word) return token.word.month;
  return token.digits <= 2 ? token.value : 0;
}

/// "2022/01/09", "2022-01/09", "2022/jan/09", "2022/0109".
std::optional<Day> separated_day(const dates::Tokens& tokens, std::size_t at,
                                 const dates::PatternOptions& options) {
  const auto year = dates::year_of(tokens[at], options);
  if (!year || !is_separator(tokens[at + 1])) return std::nullopt;
  const Token& second = tokens[at + 2];
  if (second.kind == TokenKind::number && second.digits == digits_of_month_and_day) {
    return dates::plausible_day(*year, second.value / month_factor, second.value % month_factor,
                                options.last_year);
  }
  const Token& day = tokens[at + 4];
  if (!is_separator(tokens[at + 3]) || !dates::is_day_number(day)) return std::nullopt;
  return dates::plausible_day(*year, month_of(second), day.value, options.last_year);
}

/// "20220109".
std::optional<Day> compact_day(const Token& token, const dates::PatternOptions& options) {
  if (token.digits != digits_of_day) return std::nullopt;
  return dates::plausible_day(static_cast<int>(token.value / year_factor),
                              token.value % year_factor / month_factor, token.value % month_factor,
                              options.last_year);
}

}  // namespace

std::optional<Day> find_day_in_url(std::string_view url) {
  const dates::Tokens tokens(without_host(url.substr(0, longest_url)));
  const auto options = dates::patterns_until_next_year(NumericOrder::unambiguous);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (const auto day = separated_day(tokens, at, options)) return day;
  }
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (const auto day = compact_day(tokens[at], options)) return day;
    const auto match = dates::match_date(tokens, at, options);
    if (const auto day = match ? match->full_day() : std::nullopt) return day;
  }
  return std::nullopt;
}

}  // namespace clipfile
