/// Lists every date of a text, full or partial, with the weekday beside it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>
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
/// Memory beyond the answer does not grow with the text.
std::vector<TextDate> list_dates(std::string_view text, const PatternOptions& options);

}  // namespace clipfile::dates
