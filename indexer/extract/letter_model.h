/// Says how much a text, read in some charset, looks like a language that people write.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace clipfile {

/// The logarithm of how likely the characters beyond ASCII in `text` (valid UTF-8) are in the
/// language that suits them best: its letters by their frequency, typographic signs in every
/// language; symbols inside words, capitals behind small letters, neighbours of two scripts,
/// control and unassigned characters speak against it. Comparable between readings of the same
/// bytes only.
double score_letters(std::string_view text);

}  // namespace clipfile
