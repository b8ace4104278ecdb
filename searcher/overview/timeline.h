/// Counts articles over time, and tells when there were unusually many.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "common/article.h"
#include "searcher/overview/matches.h"
#include "searcher/overview/time_units.h"

namespace clipfile {

struct TimelineUnit {
  Day first;
  Day last;
  std::uint64_t articles = 0;
  std::uint64_t inferred = 0;  ///< of these, those whose day is inferred
  std::optional<double> mean;  ///< articles in the units before; nothing where the archive does not
                               ///< go back far enough
  bool burst = false;          ///< far more than these

  bool operator==(const TimelineUnit&) const = default;
};

struct Timeline {
  TimeUnit unit = TimeUnit::day;
  std::vector<TimelineUnit> units;  ///< that have articles, in order
  std::uint64_t dated = 0;
  std::uint64_t undated = 0;
  std::optional<Article> first_mention;  ///< without body, and asides but its OCR mark
};

struct DayCount {
  std::uint64_t articles = 0;
  std::uint64_t inferred = 0;
};

using DayCounts = std::map<std::chrono::sys_days, DayCount>;

/// How many units before one are looked at: eight; of days four weeks, so that Sundays weigh the
/// same everywhere.
int units_compared(TimeUnit unit);

/// A burst is above the mean of the units before plus twice the root of that mean and a half. They
/// are as many as units_compared, or at least half of them since `archive_begin`, from which day on
/// the archive has articles at all.
std::vector<TimelineUnit> divide(const DayCounts& counts, TimeUnit unit, Day archive_begin);

/// One that shows the time in which most of the articles came out, all but the first and the last
/// tenth, in a number of lines that can be taken in. `counts` is not empty.
TimeUnit choose_unit_for(const DayCounts& counts);

/// Of all that match; where there is no `unit`, it is choose_unit_for's.
Timeline make_timeline(const Xapian::Database& database, const Matches& matches,
                       std::optional<TimeUnit> unit);

}  // namespace clipfile
