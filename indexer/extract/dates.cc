// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/dates.h"

#include "indexer/extract/dates/text_dates.h"

namespace clipfile {

std::vector<FoundDay> find_days(std::string_view text, NumericOrder order) {
  std::vector<FoundDay> days;
  for (const auto& date : dates::list_dates(text, dates::patterns_until_next_year(order))) {
    const auto day = date.match.full_day();
    if (day) days.push_back({*day, date.offset, date.length, date.weekday.has_value()});
  }
  return days;
}

std::vector<PartialDay> find_partial_days(std::string_view text) {
  std::vector<PartialDay> days;
  const auto options = dates::patterns_until_next_year(NumericOrder::unambiguous);
  for (const auto& date : dates::list_dates(text, options)) {
    if (date.match.year) continue;
    days.push_back({std::chrono::month{date.match.month}, std::chrono::day{date.match.day},
                    date.weekday, date.offset, date.length});
  }
  return days;
}

}  // namespace clipfile
