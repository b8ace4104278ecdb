/// Reads the text of a mail's header lines: encoded words (RFC 2047), folded lines, raw bytes.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace clipfile {

/// Longer header values are cut.
inline constexpr std::size_t longest_header_value = 64 * 1024;

/// "=?iso-8859-1?Q?Caf=E9?=" as UTF-8. Words that are broken stay as they stand. White space is
/// folded; bytes outside encoded words are read as whatever charset explains them.
std::string decode_header_text(std::string_view raw);

/// The same value, all its encoded words as UTF-8 in base64, so that its syntax can be parsed
/// before they are decoded.
std::string recode_header_words(std::string_view raw);

}  // namespace clipfile
