/// Reads a word as a name, and judges whether two words may be the same name.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/names/sounds.h"

namespace clipfile {

/// How a name may be heard.
struct Reading {
  Script script = Script::other;
  std::vector<std::string> sounds;  ///< as it stands, then without case endings; maybe none
};

/// `folded` is a term, as fold_word gives it. A word without letters of a script that is known,
/// and one with digits, has no sounds.
Reading read_name(std::string_view folded);

/// The keys under which the word's spelling is filed in the index; none where it cannot be
/// compared.
std::vector<std::string> keys_to_file(const Reading& reading);

/// The keys under which spellings like it are found; more than it is filed under.
std::vector<std::string> keys_to_ask(const Reading& reading);

enum class Kinship : std::uint8_t { other, doubtful, same };

struct Comparison {
  Kinship kinship;
  double likeness;  ///< 0 to 1; of names of the same kinship the more alike first
};

Comparison compare(const Reading& a, const Reading& b);

}  // namespace clipfile
