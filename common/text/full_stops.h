/// Decides whether a place where a sentence may end is one, from the words on both sides.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "common/text/byte_range.h"

namespace clipfile {

struct StopContext {
  std::string_view text;
  std::string_view language;       ///< ISO 639-1 or empty
  bool is_all_lower_case = false;  ///< then a small letter may start a sentence
};

/// Whether `candidate`, which ends where ICU's rules end a sentence, is a whole one.
bool is_sentence_end(const StopContext& context, ByteRange candidate);

/// Where the sentence ends that the full stop at `stop` closes, if it closes one that ICU's rules
/// run on over: before a small letter in a text without capitals, or in "talks.He", where a space
/// is missing. Looks at nothing outside `segment`.
std::optional<std::size_t> find_missed_end(const StopContext& context, std::size_t stop,
                                           ByteRange segment);

bool has_capitals(std::string_view text);

}  // namespace clipfile
