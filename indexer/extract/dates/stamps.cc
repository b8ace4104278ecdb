// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <charconv>
#include <cstdint>

#include "common/text/utf8.h"
#include "indexer/extract/dates.h"
#include "indexer/extract/dates/text_dates.h"

namespace clipfile {
namespace {

namespace chr = std::chrono;

constexpr std::size_t longest_stamp = 256;
constexpr std::size_t digits_of_seconds = 10;
constexpr std::size_t digits_of_milliseconds = 13;
constexpr std::size_t digits_of_day = 8;
constexpr std::int64_t milliseconds_per_second = 1000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t count_digits(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) -
                                  text.begin());
}

/// `text` must be digits, at most 18.
std::int64_t number_of(std::string_view text) {
  std::int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::optional<Day> believe(Day day, int last_year) {
  const int year{day.year()};
  const bool plausible = day.ok() && year >= dates::first_year && year <= last_year;
  return plausible ? std::optional(day) : std::nullopt;
}

std::optional<Day> day_of_seconds(std::int64_t seconds, int last_year) {
  const chr::sys_seconds instant{chr::seconds{seconds}};
  return believe(Day{chr::floor<chr::days>(instant)}, last_year);
}

/// "20220109", with or without digits of a time behind it.
std::optional<Day> day_of_compact(std::string_view digits, int last_year) {
  const auto day = parse_compact_day(digits.substr(0, digits_of_day));
  return day ? believe(*day, last_year) : std::nullopt;
}

/// Seconds, milliseconds, or a day without separators (8, 10, 12, 14 or 17 digits).
std::optional<Day> parse_digits(std::string_view digits, int last_year) {
  const std::size_t count = digits.size();
  const bool counts = digits.front() != '0';
  if (counts && count == digits_of_seconds) {
    if (const auto day = day_of_seconds(number_of(digits), last_year)) return day;
  }
  if (counts && count == digits_of_milliseconds) {
    return day_of_seconds(number_of(digits) / milliseconds_per_second, last_year);
  }
  const bool compact = count == 8 || count == 10 || count == 12 || count == 14 || count == 17;
  return compact ? day_of_compact(digits, last_year) : std::nullopt;
}

/// ISO 8601's week dates: "2022-W01-7", "2022W017".
std::optional<Day> parse_week_day(int year, std::string_view rest, int last_year) {
  std::string plain(rest.substr(0, rest.find_first_of("T ")));
  std::erase(plain, '-');
  if (plain.size() != 4 || plain[0] != 'W' || count_digits(plain.substr(1)) != 3) {
    return std::nullopt;
  }
  const std::int64_t number = number_of(plain.substr(1));
  const std::int64_t week = number / 10;
  const std::int64_t weekday = number % 10;
  if (week < 1 || week > 53 || weekday < 1 || weekday > 7) return std::nullopt;
  const chr::sys_days fourth = chr::year{year} / chr::January / 4;  // always in week 1
  const chr::sys_days monday = fourth - (chr::weekday{fourth} - chr::Monday);
  return believe(Day{monday + chr::weeks{week - 1} + chr::days{weekday - 1}}, last_year);
}

/// ISO 8601's ordinal dates: "2022-009".
std::optional<Day> parse_year_day(int year, std::string_view rest, int last_year) {
  if (rest.size() < 4 || rest[0] != '-' || count_digits(rest.substr(1)) != 3) return std::nullopt;
  if (rest.size() > 4 && rest[4] != 'T' && rest[4] != ' ') return std::nullopt;
  const std::int64_t number = number_of(rest.substr(1, 3));
  const Day day{chr::sys_days{chr::year{year} / chr::January / 1} + chr::days{number - 1}};
  return number >= 1 && int{day.year()} == year ? believe(day, last_year) : std::nullopt;
}

/// What starts with digits that are no words' business.
std::optional<Day> parse_number_stamp(std::string_view stamp, int last_year) {
  const std::size_t digits = count_digits(stamp);
  if (digits == 0) return std::nullopt;
  const std::string_view rest = stamp.substr(digits);
  if (digits == 4) {
    const int year = static_cast<int>(number_of(stamp.substr(0, digits)));
    const bool week = rest.starts_with("-W") || rest.starts_with("W");
    return week ? parse_week_day(year, rest, last_year) : parse_year_day(year, rest, last_year);
  }
  constexpr std::string_view may_follow = "T .,Z";
  if (!rest.empty() && may_follow.find(rest.front()) == std::string_view::npos) return std::nullopt;
  return parse_digits(stamp.substr(0, digits), last_year);
}

}  // namespace

std::optional<Day> parse_stamp(std::string_view stamp, NumericOrder order) {
  const std::string text = fold_white_space(truncate_utf8(stamp, longest_stamp));
  auto options = dates::patterns_until_next_year(order);
  if (const auto day = parse_number_stamp(text, options.last_year)) return day;
  for (const bool two_digit_years : {false, true}) {
    options.two_digit_years = two_digit_years;
    for (const auto& date : dates::list_dates(text, options)) {
      if (const auto day = date.match.full_day()) return day;
    }
  }
  return std::nullopt;
}

}  // namespace clipfile
