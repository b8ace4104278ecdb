/// Takes the case endings of Slavic languages off a name.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clipfile {

/// What the nominative may be, without the word itself; at most three, and none for other scripts
/// than Cyrillic and Latin, and short words: "рябковым" gives "рябков", "tuskiem" gives "tusk".
std::vector<std::string> nominatives_of(std::string_view folded);

}  // namespace clipfile
