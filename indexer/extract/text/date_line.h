/// Recognises a line that says when a story was published, and nothing else.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "common/calendar.h"

namespace clipfile {

struct DateLine {
  std::optional<Day> day;     ///< nothing where the year is not written
  bool published = false;     ///< a word of the line says so
  bool only_updated = false;  ///< the line names a revision and no publication
};

/// "Published 9 January 2022, 14:05 GMT", "Stand: 09.01.2022", "Sunday, Jan. 9". Of several days
/// the first.
std::optional<DateLine> parse_date_line(std::string_view line);

struct PlaceLine {
  std::string_view place;
  DateLine date;
};

/// "Karsten, 4. Oktober 2021": a dateline that stands alone.
std::optional<PlaceLine> parse_place_line(std::string_view line);

}  // namespace clipfile
