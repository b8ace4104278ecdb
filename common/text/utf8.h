/// Walks, checks and mends UTF-8.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace clipfile {

/// Stands for bytes that are not UTF-8.
inline constexpr char32_t replacement_character = 0xFFFD;

/// The code point that starts at `offset`, which is moved behind it. A byte that starts no valid
/// sequence counts as one replacement_character. `offset` must lie inside `text`.
inline char32_t next_code_point(std::string_view text, std::size_t& offset);

/// The code point that ends before `offset`, which is moved to its start. A byte that ends no valid
/// sequence counts as one replacement_character. `offset` must not be 0.
char32_t previous_code_point(std::string_view text, std::size_t& offset);

/// White space as Unicode has it.
bool is_white_space(char32_t c);

inline void append_utf8(std::string& text, char32_t code_point);

bool is_valid_utf8(std::string_view text);

/// Every byte that is not UTF-8 becomes U+FFFD.
std::string mend_utf8(std::string_view text);

/// At most `bytes` long, never cut inside a code point.
std::string_view truncate_utf8(std::string_view text, std::size_t bytes);

/// Runs of white space (Unicode's, non-breaking ones too) become one space; none at the ends.
/// Control characters count as white space; soft hyphens and byte order marks vanish.
std::string fold_white_space(std::string_view text);

/// The same for what is not ASCII, which is rare enough for a call.
char32_t next_long_code_point(std::string_view text, std::size_t& offset);
void append_long_utf8(std::string& text, char32_t code_point);

inline char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const auto byte = static_cast<unsigned char>(text[offset]);
  if (byte >= 0x80) return next_long_code_point(text, offset);
  ++offset;
  return byte;
}

inline void append_utf8(std::string& text, char32_t code_point) {
  if (code_point >= 0x80) return append_long_utf8(text, code_point);
  text.push_back(static_cast<char>(code_point));
}

}  // namespace clipfile
