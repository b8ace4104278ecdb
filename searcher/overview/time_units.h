/// Divides time into days, weeks, months and years.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "common/calendar.h"

namespace clipfile {

enum class TimeUnit : std::uint8_t { day, week, month, year };

std::string_view name_of(TimeUnit unit);

/// The first day of the unit that `day` is in; weeks begin on Mondays.
Day begin_of(TimeUnit unit, Day day);

/// The first day of the unit that comes so many units after the one that begins on `begin`; before
/// it, where the number is negative.
Day step(TimeUnit unit, Day begin, int units);

/// How many units lie from one that begins on `first` to one that begins on `last`.
std::int64_t units_between(TimeUnit unit, Day first, Day last);

/// The unit that shows what happened between two days in some dozen lines at least, and in not too
/// many.
TimeUnit choose_unit(Day first, Day last);

}  // namespace clipfile
