/// Finds where a story says its own day without the year: datelines, date lines, captions.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "indexer/extract/dates.h"

namespace clipfile::dates {

enum class StoryDayPlace {
  dateline,  ///< "MOSCOW, March 1 (Reuters) - ..."
  own_line,  ///< "Published Jan. 9 at 5 p.m."
  caption,   ///< "Blinken on Jan. 9 in Geneva. (Video: ...)"
};

struct StoryDay {
  PartialDay day;
  StoryDayPlace place = StoryDayPlace::dateline;
};

/// Nothing where the paragraph is none of these, or names more than one day.
std::optional<StoryDay> find_story_day(std::string_view paragraph);

/// Two words with a capital letter, of some length, stand in both.
bool share_names(std::string_view one, std::string_view other);

}  // namespace clipfile::dates
