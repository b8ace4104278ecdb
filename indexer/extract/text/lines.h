/// Splits a text into lines, and joins those that a wire or a mailer has wrapped into paragraphs
/// again.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clipfile {

struct TextLine {
  std::string text;      ///< white space folded, never empty
  bool heading = false;  ///< the markup says that it is a heading
};

struct TextLayout {
  std::vector<TextLine> lines;  ///< one paragraph each, as far as the layout shows paragraphs
  bool page = false;            ///< a scanned page or a listing, not a pasted story
  bool shows_paragraphs =
      true;  ///< some line is longer than wires wrap, or wrapped lines were joined
};

/// Past this number of lines a text is no clipping: its lines are joined to long ones, nothing is
/// lost.
inline constexpr std::size_t most_lines = 200'000;

/// Text is unwrapped where its breaks are those of a filled paragraph; one paragraph a line stays
/// so.
TextLayout split_into_lines(std::string_view utf8);

}  // namespace clipfile
