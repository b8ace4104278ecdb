/// Keeps what a better source has replaced in a citation.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "common/article.h"

namespace clipfile {

/// Texts of `before` that the article's citation holds no longer become asides: "headline", "deck",
/// "byline", ...
void keep_overruled(const Citation& before, Article& article);

}  // namespace clipfile
