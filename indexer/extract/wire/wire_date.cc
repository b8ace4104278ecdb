// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/wire/wire_date.h"

#include <algorithm>
#include <string>

namespace clipfile {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool has_digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return false;
  const std::string_view digits = text.substr(at, count);
  return std::all_of(digits.begin(), digits.end(), is_digit);
}

/// "11-13-13", not a part of a longer number.
bool is_numeric_day(std::string_view text, std::size_t at) {
  constexpr std::size_t size = 8;
  const bool has_form = has_digits(text, at, 2) && has_digits(text, at + 3, 2) &&
                        has_digits(text, at + 6, 2) && text[at + 2] == '-' && text[at + 5] == '-';
  const bool goes_on = at > 0 && (is_digit(text[at - 1]) || text[at - 1] == ':');
  return has_form && !goes_on && !has_digits(text, at + size, 1);
}

/// The latest that is not in the future.
std::optional<Day> day_of_century(std::string_view year, const std::string& day) {
  const auto recent = parse_stamp("20" + std::string(year) + day);
  return recent ? recent : parse_stamp("19" + std::string(year) + day);
}

std::optional<Day> read_numeric_day(std::string_view trailer) {
  for (std::size_t at = 0; at + 8 <= trailer.size(); ++at) {
    if (!is_numeric_day(trailer, at)) continue;
    const bool behind_time = at >= 4 && trailer[at - 4] == ':' && trailer[at - 1] == '-';
    const std::string first(trailer.substr(at, 2));
    const std::string second(trailer.substr(at + 3, 2));
    const std::string day = behind_time ? "-" + second + "-" + first : "-" + first + "-" + second;
    return day_of_century(trailer.substr(at + 6, 2), day);
  }
  return std::nullopt;
}

/// The day of "131137 GMT Nov 13" and the rest of the line, month and year.
std::optional<Day> read_written_day(std::string_view trailer) {
  constexpr std::size_t digits_of_stamp = 6;
  for (std::size_t at = 0; at + digits_of_stamp < trailer.size(); ++at) {
    const bool starts =
        has_digits(trailer, at, digits_of_stamp) && (at == 0 || !is_digit(trailer[at - 1]));
    if (!starts) continue;
    std::string_view rest = trailer.substr(at + digits_of_stamp);
    rest = rest.substr(0, rest.find_first_of("\r\n"));
    const std::size_t zone = rest.find("GMT");
    if (zone != std::string_view::npos) rest.remove_prefix(zone + 3);
    return parse_stamp(std::string(trailer.substr(at, 2)) + " " + std::string(rest));
  }
  return std::nullopt;
}

}  // namespace

std::optional<Day> read_wire_date(std::string_view trailer) {
  constexpr std::size_t longest = 200;
  trailer = trailer.substr(0, longest);
  const auto numeric = read_numeric_day(trailer);
  return numeric ? numeric : read_written_day(trailer);
}

}  // namespace clipfile
