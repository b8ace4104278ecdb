/// Lists the letters beyond ASCII that languages use, most frequent first.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace clipfile {

struct LanguageLetters {
  std::string_view language;  ///< ISO 639-1
  /// Lower case, most frequent first; of syllabaries and ideographs the common ones.
  std::u32string_view letters;
  /// Charset whose first-level ideographs or syllables the language also uses.
  std::string_view first_level = {};
  /// Of its characters beyond ASCII: typographic signs, not letters.
  double share_of_signs = 0.25;
};

std::span<const LanguageLetters> known_languages();

/// Signs that texts of all languages use, most frequent first.
std::u32string_view typographic_signs();

}  // namespace clipfile
