/// Says how alike two spellings of a name are: a weighted edit distance over their sounds.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace clipfile {

/// Within one script a different letter is mostly a different name; from one script to another
/// it is mostly another way to write the same one.
enum class Scripts : std::uint8_t { one, two };

/// 1 for the same sounds, down to 0. Both as sounds_of gives them; of longer ones the first 64
/// count.
double likeness(std::string_view a, std::string_view b, Scripts scripts);

}  // namespace clipfile
