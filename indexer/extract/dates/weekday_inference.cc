// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/dates.h"

namespace clipfile {

std::optional<Day> infer_day_from_weekday(std::span<const std::string>, Day) {
  return std::nullopt;
}

}  // namespace clipfile
