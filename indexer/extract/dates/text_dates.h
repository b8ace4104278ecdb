/// Lists every date of a text, full or partial, with the weekday beside it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "indexer/extract/dates/date_patterns.h"

namespace clipfile::dates {

struct TextDate {
  DateMatch match;
  std::optional<std::chrono::weekday> weekday;
  std::size_t offset = 0;  ///< of its first byte, its weekday included
  std::size_t length = 0;
};

/// In order, none overlapping. Every day exists (29 February in some year), every year is believed.
std::vector<TextDate> list_dates(const Tokens& tokens, const PatternOptions& options);

}  // namespace clipfile::dates
