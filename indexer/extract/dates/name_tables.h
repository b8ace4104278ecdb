/// Lists the names of months and weekdays, language by language, and the small words of dates.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "indexer/extract/dates/date_words.h"

namespace clipfile::dates {

/// Twelve names from January, parted by spaces; "-" where the row has none.
struct MonthNames {
  std::string_view names;
  bool whole;  ///< not abbreviated
  bool leads;  ///< may stand before the day: the language writes "January 9"
};

/// Seven names from Monday.
struct WeekdayNames {
  std::string_view names;
  bool whole;
};

struct RoleWords {
  WordRole role;
  std::string_view words;
};

std::span<const MonthNames> month_names();
std::span<const WeekdayNames> weekday_names();
std::span<const RoleWords> role_words();

/// Names of months that in lower case are mostly something else.
std::span<const std::string_view> common_words();

}  // namespace clipfile::dates
