/// Gives an article a name for reference managers.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "common/article.h"

namespace clipfile {

/// "voss2022-5a1b3c7d": an author or the publication in letters of ASCII, the year where it is
/// known, and digits that no other article has. Always the same for a clipping at its place.
std::string citation_key(const Article& article);

}  // namespace clipfile
