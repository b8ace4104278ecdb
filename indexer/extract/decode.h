/// Turns the bytes of a text, in whatever encoding, into UTF-8.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "common/article.h"

namespace clipfile {

struct DecodedText {
  std::string text;      ///< valid UTF-8 without a byte order mark, line ends as "\n"
  std::string encoding;  ///< the one it was read as, by a name that ICU knows
};

/// Reads by byte order mark, then as UTF-8 where it is valid, then as `declared` (a charset name
/// found in the document; may be empty or wrong), then by detection. Bytes that no encoding
/// explains become U+FFFD. Rejects what is no text at all ("binary data").
std::variant<DecodedText, Rejection> decode_text(std::string_view bytes, std::string_view declared);

/// Whether decode_text would reject a file that starts with these bytes.
bool is_binary_data(std::string_view head);

}  // namespace clipfile
