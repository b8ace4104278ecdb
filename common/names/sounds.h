/// Spells a name by its sounds, whatever alphabet and orthography it is written in.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace clipfile {

enum class Script : std::uint8_t { latin, cyrillic, greek, other };

/// Of the first letter of a script that has one here; `other` where there is none.
Script script_of(std::string_view word);

/// One ASCII character for each sound, doubled ones once: vowels a e i o u; consonants as English
/// has them, but for
///
///     S sh    Z zh    C tch   T ts    J dzh   x kh
///
/// and, where a letter or group may be several of these: c "ch", q a lone c, j a lone j, Q a lone
/// q, G the Cyrillic г (g or h), w a v or an u. я is "ia", щ is "SC"; soft and hard signs are
/// heard before vowels only. "Ryabkov", "Rjabkow" and "Рябков" are "riabkov", "riabkow" and
/// "riabkov". Letters of other scripts, digits and marks have no sound.
///
/// `folded` is a term, as fold_word gives it.
std::string sounds_of(std::string_view folded);

}  // namespace clipfile
