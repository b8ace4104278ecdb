// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/dates/text_dates.h"

#include <algorithm>

namespace clipfile::dates {
namespace {

// Long texts are read through a window, so that their tokens never lie in memory all at once. A
// date that starts in the second half of the overlap belongs to the next window.
constexpr std::size_t window = 1 << 16;  // bytes
constexpr std::size_t overlap = 512;     // bytes; a date with its weekday is far shorter
constexpr int some_leap_year = 2000;
constexpr std::size_t most_between = 2;  // "Sonntag, den 9. Januar"

bool is_between(const Token& token) {
  constexpr std::u32string_view marks = U",.(";
  return token.has_role(WordRole::link) ||
         (token.kind == TokenKind::mark && marks.find(token.mark) != std::u32string_view::npos);
}

struct WeekdayPlace {
  std::chrono::weekday weekday;
  std::size_t token;
};

WeekdayPlace place_of(const Tokens& tokens, std::size_t index) {
  return {std::chrono::weekday{tokens[index].word.weekday}, index};
}

/// "Sunday, Jan. 9": not before `from`, where the date before this one ends.
std::optional<WeekdayPlace> weekday_before(const Tokens& tokens, std::size_t at, std::size_t from) {
  for (std::size_t steps = 1; steps <= most_between + 1 && at >= from + steps; ++steps) {
    const Token& token = tokens[at - steps];
    const bool sentence_ends = token.word.whole_weekday && tokens[at - steps + 1].is_mark(U'.');
    if (sentence_ends) return std::nullopt;
    if (token.word.weekday != 0) return place_of(tokens, at - steps);
    if (!is_between(token)) return std::nullopt;
  }
  return std::nullopt;
}

/// "9 January 2022 (Sunday)", "9 January, Sunday"; not "9 January. Sunday ...".
std::optional<WeekdayPlace> weekday_after(const Tokens& tokens, std::size_t end) {
  const bool mark = tokens[end].is_mark(U'(') || tokens[end].is_mark(U',');
  const std::size_t index = end + (mark ? 1 : 0);
  if (!tokens[index].word.whole_weekday) return std::nullopt;
  return place_of(tokens, index);
}

bool exists(const DateMatch& match, const PatternOptions& options) {
  const int year = match.year.value_or(some_leap_year);
  return plausible_day(year, match.month, match.day, options.last_year).has_value();
}

TextDate place_date(const Tokens& tokens, std::size_t at, const DateMatch& match,
                    std::size_t from) {
  std::size_t first = at;
  std::size_t last = match.end - 1;
  auto weekday = weekday_before(tokens, at, from);
  if (weekday) {
    first = weekday->token;
  } else if ((weekday = weekday_after(tokens, match.end))) {
    last = weekday->token;
  }
  const std::size_t offset = tokens[first].offset;
  return {match, weekday ? std::optional(weekday->weekday) : std::nullopt, offset,
          tokens[last].end() - offset};
}

/// Every date has one, of ASCII or of full-width digits.
bool may_hold_number(std::string_view text) {
  constexpr char first_byte_of_full_width = '\xEF';
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || c == first_byte_of_full_width;
  });
}

std::vector<TextDate> list_in_window(const Tokens& tokens, const PatternOptions& options) {
  std::vector<TextDate> dates;
  std::size_t free_from = 0;
  for (std::size_t at = 0; at < tokens.size();) {
    const auto match = match_date(tokens, at, options);
    if (!match || !exists(*match, options)) {
      at = match ? match->end : at + 1;
      continue;
    }
    dates.push_back(place_date(tokens, at, *match, free_from));
    at = free_from = match->end;
  }
  return dates;
}

}  // namespace

std::vector<TextDate> list_dates(std::string_view text, const PatternOptions& options) {
  std::vector<TextDate> dates;
  std::size_t free_from = 0;
  for (std::size_t start = 0; start < text.size(); start += window - overlap) {
    const std::string_view part = text.substr(start, window);
    const bool last = start + window >= text.size();
    const std::size_t limit = last ? text.size() : start + window - overlap / 2;
    if (!may_hold_number(part)) {
      if (last) break;
      continue;
    }
    for (TextDate& date : list_in_window(Tokens(part), options)) {
      date.offset += start;
      if (date.offset < free_from || date.offset >= limit) continue;
      free_from = date.offset + date.length;
      dates.push_back(date);
    }
    if (last) break;
    free_from = std::max(free_from, limit);
  }
  return dates;
}

}  // namespace clipfile::dates
