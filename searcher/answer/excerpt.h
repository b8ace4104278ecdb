/// Picks the sentences of a passage that say most about the query.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "common/text/byte_range.h"

namespace clipfile {

/// Whole sentences, one after another, of at most `most_words` words (one sentence may be longer),
/// with as many different highlighted words as possible; the passage itself where it is short
/// enough.
ByteRange pick_excerpt(std::string_view passage, std::span<const ByteRange> highlights,
                       std::string_view language, std::size_t most_words);

}  // namespace clipfile
