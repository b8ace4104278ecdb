/// Reads and writes civil days and the ranges of days that queries and options name.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clipfile {

using Day = std::chrono::year_month_day;

/// Both ends belong to the range.
struct DayRange {
  Day first;
  Day last;

  bool operator==(const DayRange&) const = default;
};

/// "2022-01-09"; only this form, only days that exist.
std::optional<Day> parse_iso_day(std::string_view text);

/// The days that "2022", "2022-01", "2022-01-09", "-7d" (also w, m, y: counted back from `today`,
/// one day), "today" or "yesterday" stands for; nothing where it is none of these.
std::optional<DayRange> parse_period(std::string_view text, Day today);

/// "2022-01-09".
std::string format_iso_day(Day day);

/// "20220109", as terms and value slots hold it.
std::string format_compact_day(Day day);

/// Reads what format_compact_day writes.
std::optional<Day> parse_compact_day(std::string_view text);

/// "2022-01-09T07:08:09Z" of seconds since 1970.
std::string format_iso_time(std::int64_t seconds);

/// "9 January 2022", for people, in English whatever the locale.
std::string format_long_day(Day day);

/// Today in UTC.
Day today();

}  // namespace clipfile
