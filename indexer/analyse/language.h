/// Finds the language that an article is written in.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace clipfile {

/// ISO 639-1, lower case; empty where nothing tells. `declared` is what the source says of itself
/// ("en-GB", "de_DE", "eng", or empty): it decides where the text is too short or too odd to tell,
/// and is overruled where the text plainly speaks another language. Tables of numbers have none,
/// whatever is declared. The first kilobytes decide. Any bytes will do.
std::string detect_language(std::string_view text, std::string_view declared);

/// The ISO 639-1 code in a language tag: "en-GB" -> "en", "zh-Hant" -> "zh", "deu" -> "de"; old
/// codes become the present ones ("iw" -> "he"). Norwegian without a form ("no") counts as Bokmål
/// ("nb"), Nynorsk stays "nn". Empty for anything else ("und", "x-default", "C", "klingon",
/// languages with no code of two letters).
std::string normalise_language(std::string_view tag);

}  // namespace clipfile
