// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/calendar.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace clipfile {
namespace {

namespace chr = std::chrono;

std::optional<int> parse_digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || text.front() == '-' || error != std::errc() ||
      end != text.data() + text.size()) {
    return std::nullopt;
  }
  return value;
}

Day make_day(int year, int month, int day) {
  return Day{chr::year{year}, chr::month{static_cast<unsigned>(month)},
             chr::day{static_cast<unsigned>(day)}};
}

DayRange whole_month(chr::year_month month) { return {month / 1, Day{month / chr::last}}; }

/// The day `count` units before today; the last of the month where that month is shorter.
std::optional<Day> days_back(int count, char unit, Day today) {
  const chr::sys_days now{today};
  chr::year_month_day shifted = today;
  switch (unit) {
    case 'd':
      return Day{now - chr::days{count}};
    case 'w':
      return Day{now - chr::weeks{count}};
    case 'm':
      shifted = today - chr::months{count};
      break;
    case 'y':
      shifted = today - chr::years{count};
      break;
    default:
      return std::nullopt;
  }
  return shifted.ok() ? shifted : Day{shifted.year() / shifted.month() / chr::last};
}

}  // namespace

std::optional<Day> parse_iso_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = parse_digits(text.substr(0, 4));
  const auto month = parse_digits(text.substr(5, 2));
  const auto day = parse_digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const Day result = make_day(*year, *month, *day);
  return result.ok() ? std::optional(result) : std::nullopt;
}

std::optional<DayRange> parse_period(std::string_view text, Day today) {
  if (text == "today") return DayRange{today, today};
  if (text == "yesterday") return parse_period("-1d", today);
  if (text.size() >= 3 && text.size() <= 6 && text.front() == '-') {
    const auto count = parse_digits(text.substr(1, text.size() - 2));
    const auto day = count ? days_back(*count, text.back(), today) : std::nullopt;
    return day ? std::optional(DayRange{*day, *day}) : std::nullopt;
  }
  if (text.size() == 4) {
    const auto year = parse_digits(text);
    if (!year || *year == 0) return std::nullopt;
    return DayRange{make_day(*year, 1, 1), make_day(*year, 12, 31)};
  }
  if (text.size() == 7 && text[4] == '-') {
    const auto year = parse_digits(text.substr(0, 4));
    const auto month = parse_digits(text.substr(5, 2));
    if (!year || !month || *month < 1 || *month > 12) return std::nullopt;
    return whole_month(chr::year{*year} / *month);
  }
  const auto day = parse_iso_day(text);
  return day ? std::optional(DayRange{*day, *day}) : std::nullopt;
}

std::string format_iso_day(Day day) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return text.data();
}

std::string format_compact_day(Day day) {
  std::string text = format_iso_day(day);
  std::erase(text, '-');
  return text;
}

std::optional<Day> parse_compact_day(std::string_view text) {
  if (text.size() != 8) return std::nullopt;
  const std::string dashed = std::string(text.substr(0, 4)) + '-' + std::string(text.substr(4, 2)) +
                             '-' + std::string(text.substr(6, 2));
  return parse_iso_day(dashed);
}

std::string format_iso_time(std::int64_t seconds) {
  const chr::sys_seconds moment{chr::seconds{seconds}};
  const auto midnight = chr::floor<chr::days>(moment);
  const chr::hh_mm_ss time{moment - midnight};
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "T%02d:%02d:%02dZ",
                static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()));
  return format_iso_day(Day{midnight}) + text.data();
}

std::string format_long_day(Day day) {
  static constexpr std::array<std::string_view, 12> names = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  return std::to_string(static_cast<unsigned>(day.day())) + ' ' +
         std::string(names.at(static_cast<unsigned>(day.month()) - 1)) + ' ' +
         std::to_string(static_cast<int>(day.year()));
}

Day today() { return Day{chr::floor<chr::days>(chr::system_clock::now())}; }

}  // namespace clipfile
