// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/overview/time_units.h"

namespace clipfile {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::weeks;
using std::chrono::years;

std::string_view name_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::day:
      return "day";
    case TimeUnit::week:
      return "week";
    case TimeUnit::month:
      return "month";
    case TimeUnit::year:
      break;
  }
  return "year";
}

Day begin_of(TimeUnit unit, Day day) {
  switch (unit) {
    case TimeUnit::day:
      return day;
    case TimeUnit::week:
      return sys_days(day) - (std::chrono::weekday(sys_days(day)) - std::chrono::Monday);
    case TimeUnit::month:
      return day.year() / day.month() / 1;
    case TimeUnit::year:
      break;
  }
  return day.year() / std::chrono::January / 1;
}

Day step(TimeUnit unit, Day begin, int units) {
  switch (unit) {
    case TimeUnit::day:
      return sys_days(begin) + days(units);
    case TimeUnit::week:
      return sys_days(begin) + weeks(units);
    case TimeUnit::month:
      return begin + months(units);
    case TimeUnit::year:
      break;
  }
  return begin + years(units);
}

std::int64_t units_between(TimeUnit unit, Day first, Day last) {
  constexpr std::int64_t days_of_week = 7;
  const std::int64_t days_apart = (sys_days(last) - sys_days(first)).count();
  const auto month_of = [](Day day) { return day.year() / day.month(); };
  switch (unit) {
    case TimeUnit::day:
      return days_apart;
    case TimeUnit::week:
      return days_apart / days_of_week;
    case TimeUnit::month:
      return (month_of(last) - month_of(first)).count();
    case TimeUnit::year:
      break;
  }
  return (last.year() - first.year()).count();
}

TimeUnit choose_unit(Day first, Day last) {
  constexpr std::int64_t most_days = 31;
  constexpr std::int64_t most_weeks = 40;
  constexpr std::int64_t most_months = 48;
  if (units_between(TimeUnit::day, first, last) < most_days) return TimeUnit::day;
  const Day week = begin_of(TimeUnit::week, first);
  if (units_between(TimeUnit::week, week, begin_of(TimeUnit::week, last)) < most_weeks) {
    return TimeUnit::week;
  }
  return units_between(TimeUnit::month, first, last) < most_months ? TimeUnit::month
                                                                   : TimeUnit::year;
}

}  // namespace clipfile
