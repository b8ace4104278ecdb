/// Takes the case endings of Slavic languages off a name in Cyrillic.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clipfile {

/// What the nominative may be, without the word itself; at most three, and none for other scripts
/// and short words: "рябковым" gives "рябков", "зеленского" gives "зеленский".
std::vector<std::string> nominatives_of(std::string_view folded);

}  // namespace clipfile
