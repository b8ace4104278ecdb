/// Finds the paragraphs around a passage.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

#include "common/text/byte_range.h"

namespace clipfile {

/// What stands straight before and behind a passage, as parts of its text; empty at the ends of it.
struct Neighbours {
  ByteRange before;
  ByteRange behind;
};

/// At most so many paragraphs on each side. Where the passage begins or ends inside a paragraph,
/// the rest of that counts as one. `text` is paragraphs joined by paragraph_break.
Neighbours find_neighbours(std::string_view text, ByteRange passage, std::size_t paragraphs);

}  // namespace clipfile
