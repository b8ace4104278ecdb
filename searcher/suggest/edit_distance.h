/// Counts the slips between two words.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace clipfile {

/// Letters that are missing, too many, others, or swapped with the next, at most `most` of them;
/// nothing where there are more. (The distance of Damerau in its restricted form: no part of a word
/// is changed twice.)
std::optional<unsigned> edits_within(std::u32string_view one, std::u32string_view other,
                                     unsigned most);

}  // namespace clipfile
