// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/utf8.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/utf8.h>
#include <utility>

namespace clipfile {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<signed char>(c) >= 0; });
}

/// Of how many characters at the start of `text` nothing has to be asked.
std::size_t count_visible_ascii(std::string_view text) {
  const auto end =
      std::find_if(text.begin(), text.end(), [](char c) { return c <= ' ' || c > '~'; });
  return static_cast<std::size_t>(end - text.begin());
}

bool vanishes(char32_t c) {
  constexpr char32_t soft_hyphen = 0xAD;
  constexpr char32_t byte_order_mark = 0xFEFF;
  return c == soft_hyphen || c == byte_order_mark;
}

bool separates(char32_t c) {
  if (c < 0x80) return c <= ' ' || c == 0x7F;
  constexpr char32_t zero_width_space = 0x200B;
  return c == zero_width_space || u_isUWhiteSpace(static_cast<UChar32>(c)) ||
         u_charType(static_cast<UChar32>(c)) == U_CONTROL_CHAR;
}

}  // namespace

char32_t next_long_code_point(std::string_view text, std::size_t& offset) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  UChar32 code_point = 0;
  std::size_t end = offset;
  U8_NEXT(bytes, end, text.size(), code_point);
  if (code_point < 0) {
    ++offset;
    return replacement_character;
  }
  offset = end;
  return static_cast<char32_t>(code_point);
}

char32_t previous_code_point(std::string_view text, std::size_t& offset) {
  const std::size_t before = offset;
  const std::size_t furthest = before < U8_MAX_LENGTH ? 0 : before - U8_MAX_LENGTH;
  for (std::size_t start = before; start-- > furthest;) {
    if (U8_IS_TRAIL(static_cast<uint8_t>(text[start]))) continue;
    std::size_t end = start;
    const char32_t c = next_code_point(text, end);
    if (end != before) break;
    offset = start;
    return c;
  }
  offset = before - 1;
  return replacement_character;
}

bool is_white_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return u_isUWhiteSpace(static_cast<UChar32>(c));
}

void append_long_utf8(std::string& text, char32_t code_point) {
  uint8_t bytes[U8_MAX_LENGTH];
  std::size_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, static_cast<uint32_t>(code_point));
  text.append(reinterpret_cast<const char*>(bytes), length);
}

bool is_valid_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  for (std::size_t offset = 0; offset < text.size();) {
    if (bytes[offset] < 0x80) {
      ++offset;
      continue;
    }
    UChar32 code_point = 0;
    U8_NEXT(bytes, offset, text.size(), code_point);
    if (code_point < 0) return false;
  }
  return true;
}

std::string mend_utf8(std::string_view text) {
  if (is_ascii(text) || is_valid_utf8(text)) return std::string(text);
  std::string mended;
  mended.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    append_utf8(mended, next_code_point(text, offset));
  }
  return mended;
}

std::string_view truncate_utf8(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

std::string fold_white_space(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  bool pending = false;
  for (std::size_t offset = 0; offset < text.size();) {
    if (const std::size_t visible = count_visible_ascii(text.substr(offset)); visible > 0) {
      if (std::exchange(pending, false)) folded.push_back(' ');
      folded.append(text, offset, visible);
      offset += visible;
      continue;
    }
    const char32_t c = next_code_point(text, offset);
    if (vanishes(c)) continue;
    if (separates(c)) {
      pending = !folded.empty();
      continue;
    }
    if (pending) folded.push_back(' ');
    pending = false;
    append_utf8(folded, c);
  }
  return folded;
}

}  // namespace clipfile
