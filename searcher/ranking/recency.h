/// Prefers what was published lately, where that is asked for.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>
#include <xapian.h>

#include "common/calendar.h"

namespace clipfile {

/// A score is multiplied by a number between 1/2, for what is old or has no day, and 1, for what is
/// as new as the newest; what is `half_life` days older gets half of the difference.
struct Recency {
  Day newest;
  int half_life = 30;  ///< days

  double factor(const std::optional<Day>& published) const;
};

/// The last day of the archive that is not later than `today`, or `today` where none is known. So a
/// closed archive has news, too, and a wrong date in the future does not make all others old.
Day find_newest_day(const Xapian::Database& database, Day today);

/// For each of the articles, which ascend.
std::vector<double> recency_factors(const Xapian::Database& database, const Recency& recency,
                                    std::span<const Xapian::docid> articles);

}  // namespace clipfile
