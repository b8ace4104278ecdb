/// Makes text from files safe to write to a terminal or a log.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace clipfile {

enum class Layout {
  one_line,  ///< line ends and tabs become spaces
  kept,      ///< "\n" and tabs stay; every other line end becomes "\n"
};

/// Valid UTF-8 that moves no cursor, changes no colour and turns no text around. Controls, escape
/// sequences, noncharacters and bytes that are not UTF-8 show as U+FFFD (a whole CSI sequence as
/// one; what follows other escapes stays readable); invisible characters vanish: bidi controls,
/// zero-width spaces, soft hyphens, tags. The joiners stay between letters of scripts that are
/// written with them, and inside emoji.
std::string printable(std::string_view text, Layout layout = Layout::one_line);

}  // namespace clipfile
