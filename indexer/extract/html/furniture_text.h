/// Knows the phrases by which pages introduce what is not their story, in several languages.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace clipfile {

/// "Read more: ...", "Share this", "Lesen Sie auch", "Advertisement": a short line that points away
/// from the story.
bool reads_like_furniture(std::string_view line);

}  // namespace clipfile
