/// Gives the keys under which names that may be the same are found together: their consonants by
/// classes.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace clipfile {

/// Letters that may be read in several ways give several keys, up to `most`; the likeliest first,
/// none twice. A class is a capital: J (s z sh zh ch ts dzh), K (k g h kh), V (v w f), D T B P L R
/// M N, and A for a vowel at the beginning; other vowels are left out, and a class that follows
/// itself counts once. "riabkov" has the key "RBKV", "riabkow" the same and "RBK". No key where a
/// word has less than two classes.
std::vector<std::string> keys_of(std::string_view sounds, std::size_t most);

}  // namespace clipfile
