/// Recognises which of Unicode's own encodings a text is in.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace clipfile {

struct UnicodeForm {
  const char* charset;   ///< as ICU knows it
  std::size_t mark = 0;  ///< length of the byte order mark
};

/// By byte order mark, where text follows it.
std::optional<UnicodeForm> recognise_mark(std::string_view bytes);

/// UTF-16 or UTF-32 without a mark, by where its zero bytes are and by what the text then is.
std::optional<UnicodeForm> recognise_wide(std::string_view bytes);

/// Whether the bytes are UTF-8 but for a few places where it is broken: cut, or mixed with another
/// charset. `declared` ones may have more of them.
bool is_mostly_utf8(std::string_view bytes, bool declared);

}  // namespace clipfile
