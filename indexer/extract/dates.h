/// Finds the days that sources write: in stamps, addresses, running text, datelines and weekdays.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/calendar.h"

namespace clipfile {

// Everywhere: input may be any bytes, nothing throws for what it holds, the time taken grows with
// the length of the text, and memory only with the dates that are found. Days that do not exist,
// days before 1690 and days after the next year are never given.

/// How to read "9/1/2022". Where only one reading is a day ("31/1/2022", "5/5/2022"), that one
/// holds whatever the order; "9.1.2022" has the day first everywhere.
enum class NumericOrder {
  unambiguous,  ///< a day that could be read both ways is passed over
  day_first,
  month_first,
};

/// A machine-written stamp: ISO 8601 (also "20220109T1000Z", "2022-W01-7", "2022-009"), RFC 2822,
/// RFC 850, ctime, "20220109", "2022/01/09 10:00", "09.01.2022", seconds or milliseconds since 1970
/// (10 or 13 digits), or else the first day that find_days meets in it. The day as it is written,
/// that is in the stamp's own zone; UTC where it counts seconds. Years of two digits are the latest
/// that are not after next year. Only the first 256 bytes count.
std::optional<Day> parse_stamp(std::string_view stamp,
                               NumericOrder order = NumericOrder::unambiguous);

/// "/2022/01/09/", "/2022-01-09-", "20220109", "/2022/jan/09/", "/2022/0109/". A month alone
/// ("/2022/01/") gives nothing; the host's name is not looked at, nor what lies behind 4096 bytes.
std::optional<Day> find_day_in_url(std::string_view url);

/// A day with its year. Offset and length are bytes of the text; a weekday beside it belongs to it.
struct FoundDay {
  Day day;
  std::size_t offset = 0;
  std::size_t length = 0;
  bool has_weekday = false;

  bool operator==(const FoundDay&) const = default;
};

/// Full dates in running text (UTF-8), in order, none overlapping: "Sunday, Jan. 9th, 2022",
/// "9. Januar 2022", "1er mars 2022", "9 de enero de 2022", "9 января 2022 года", "2022.
/// január 9.", "2022年1月9日", "2022년 1월 9일", "09.01.2022", "2022-01-09". Month names of some 25
/// languages.
std::vector<FoundDay> find_days(std::string_view text,
                                NumericOrder order = NumericOrder::unambiguous);

/// A day without its year.
struct PartialDay {
  std::chrono::month month;
  std::chrono::day day;
  std::optional<std::chrono::weekday> weekday;  ///< only where it stands beside the day
  std::size_t offset = 0;
  std::size_t length = 0;

  bool operator==(const PartialDay&) const = default;
};

/// "Jan. 9", "9 January", "Sunday, Jan. 9", "1月9日"; never a part of a full date.
std::vector<PartialDay> find_partial_days(std::string_view text);

/// Works out the day of a story that names its day without the year ("Jan. 9") and weekdays.
/// To be shown as inferred, never as printed.
///
/// Needs a partial day among the first dozen paragraphs, where a story says its own day: a
/// dateline, a short line of its own, or a caption with its credit in brackets. (In running text
/// papers name a day of the month when it is *not* of this week, so such days do not count.) Its
/// weekday is the one beside it. A caption may do without, if the story has a weekday of its own:
/// the first one it names, named at least three times and at least twice as often as any other; and
/// if a paragraph that holds this weekday shares two names with the caption. The years from the
/// latest that the paragraphs name to `today`'s are tried; so they must be the story's, not a
/// page's furniture.
///
/// Nothing where the text names no year, where such days contradict each other, where a story that
/// gives no weekday beside its day says "today" (its weekdays are other days then), where not
/// exactly one year fits, or where one of the two years before the latest one named fits too (a
/// story may look ahead).
std::optional<Day> infer_day_from_weekday(std::span<const std::string> paragraphs, Day today);

/// How a wire story begins.
struct Dateline {
  std::string place;                      ///< as written: "MOSCOW", "WASHINGTON, D.C."
  std::optional<Day> day;                 ///< where the year is written
  std::optional<PartialDay> partial_day;  ///< where it is not
  std::string agency;                     ///< "Reuters"; empty where none is named
  std::size_t length = 0;                 ///< bytes up to the first word of the story

  bool operator==(const Dateline&) const = default;
};

/// "MOSCOW, March 1 (Reuters) - ", "GENEVA — ", "Genf (Continental Press) – ",
/// "Москва, 9 января. Агентство - ", "WASHINGTON, D.C., Jan. 9, 2022 /PRNewswire/ -- ". A place in
/// capitals, or one that an agency or a day follows, at the start of a paragraph, and a dash.
/// Without one: a place in capitals, a day and a full stop, "MOSCOW, January 9, 2022. "; or an
/// agency in slashes, "MOSCOW, January 9. /TASS/. ".
std::optional<Dateline> parse_dateline(std::string_view paragraph);

}  // namespace clipfile
