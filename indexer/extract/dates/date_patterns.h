/// Matches one date at one place of a text: its day, its month and, where it is written, its year.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>

#include "indexer/extract/dates.h"
#include "indexer/extract/dates/date_tokens.h"

namespace clipfile::dates {

inline constexpr int first_year = 1690;  // when the first newspapers of several pages appeared

struct PatternOptions {
  NumericOrder order = NumericOrder::unambiguous;
  bool two_digit_years = false;
  int last_year = 0;  ///< the latest that is believed
};

/// Up to the year after this one.
PatternOptions patterns_until_next_year(NumericOrder order);

struct DateMatch {
  std::optional<int> year;
  unsigned month = 0;
  unsigned day = 0;
  std::size_t end = 0;  ///< the first token behind it

  /// Only where the year is known and the day exists.
  std::optional<Day> full_day() const;
};

/// The day where it exists and lies in the years that are believed.
std::optional<Day> plausible_day(int year, unsigned month, unsigned day, int last_year);

/// "2022-01-09", "09.01.2022", "9/1/2022": digits and one separator.
std::optional<DateMatch> match_numeric_date(const Tokens& tokens, std::size_t at,
                                            const PatternOptions& options);

/// "2022年1月9日", "令和4年1月9日", "2022년 1월 9일"; "1月9日" without its year.
std::optional<DateMatch> match_east_asian_date(const Tokens& tokens, std::size_t at,
                                               const PatternOptions& options);

/// "9 January 2022", "Jan. 9, 2022", "2022. január 9."; the first two also without their year.
std::optional<DateMatch> match_written_date(const Tokens& tokens, std::size_t at,
                                            const PatternOptions& options);

/// Any of these.
std::optional<DateMatch> match_date(const Tokens& tokens, std::size_t at,
                                    const PatternOptions& options);

/// What the number stands for as a year: four digits as they are, two as the latest that fits.
std::optional<int> year_of(const Token& token, const PatternOptions& options);

bool is_day_number(const Token& token);

}  // namespace clipfile::dates
