/// Breaks text into lines of a terminal.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/text/byte_range.h"

namespace clipfile {

/// In columns. A renderer that indents takes the indent off both; one that writes a label before
/// the text takes it off the first line.
struct LineWidths {
  std::size_t first = 80;
  std::size_t others = 80;
};

/// The lines in order, as ranges of `text`, so that highlights keep their places; none starts or
/// ends with a space, and between two are nothing but spaces. Lines break at spaces, between
/// characters of scripts that write without spaces, and at "\n" (an empty line stays one). A word
/// wider than a line is cut, between characters; a line holds at least one character, however
/// narrow it is. Empty text has no lines.
std::vector<ByteRange> wrap_text(std::string_view text, LineWidths widths);

}  // namespace clipfile
