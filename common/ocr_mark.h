/// Marks articles whose text was recognised in a picture, so that nobody takes a wrong letter for
/// the paper's: an aside of theirs says so.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "common/article.h"

namespace clipfile {

/// `confidence` is the recogniser's own, from 0 to 100.
Aside make_ocr_mark(unsigned confidence);

/// Nothing where the article bears no mark.
std::optional<unsigned> ocr_confidence(const Article& article);

/// Of its asides the mark alone, where it bears one: what an answer keeps of them.
std::vector<Aside> ocr_mark_of(const Article& article);

}  // namespace clipfile
