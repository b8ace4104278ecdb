/// Finds out whether somebody has filled the lines of a text to a width, and which line goes on
/// with the one above.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace clipfile {

struct RawLine {
  std::string_view text;   ///< without white space at its ends
  std::size_t indent = 0;  ///< columns
  std::size_t width = 0;   ///< columns of the text
  bool after_blank = false;
};

/// Longer lines were wrapped by nobody.
inline constexpr std::size_t widest_wrap = 100;  // columns

struct Wrap {
  std::size_t width = 0;    ///< columns that were filled; 0: one paragraph a line
  bool hyphenated = false;  ///< words are cut at line ends
  bool page = false;        ///< many short lines: a scanned page or a listing, not a pasted story
};

Wrap detect_wrap(const std::vector<RawLine>& lines);

/// In a text that is wrapped so.
bool continues_paragraph(const RawLine& line, const RawLine& previous, const Wrap& wrap);

/// "gov-" before "ernment".
bool is_cut_word(std::string_view line, std::string_view next);

}  // namespace clipfile
