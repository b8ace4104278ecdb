/// Cuts a passage where its matches and its paragraphs begin and end.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "common/text/byte_range.h"

namespace clipfile {

struct TextPiece {
  std::string_view text;  ///< never empty
  bool marked = false;
};

using MarkedParagraph = std::vector<TextPiece>;

/// The paragraphs in order, none of them empty. `marks` lie in `text`, in order, none overlapping;
/// one that reaches into the next paragraph is cut.
std::vector<MarkedParagraph> cut_at_marks(std::string_view text,
                                          const std::vector<ByteRange>& marks);

}  // namespace clipfile
