// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xml/xml_references.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <libxml/HTMLparser.h>
#include <optional>

#include "common/text/utf8.h"

namespace clipfile {
namespace {

constexpr std::size_t longest_reference = 12;  // bytes, without "&" and ";"

/// What Windows-1252 has from 0x80 on: authors mean these by "&#146;", browsers show them.
constexpr std::array<char32_t, 32> windows_characters = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

std::optional<char32_t> numbered(std::string_view digits) {
  const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
  if (hexadecimal) digits.remove_prefix(1);
  std::uint32_t value = 0;
  const char* const last = digits.data() + digits.size();
  const auto [end, error] = std::from_chars(digits.data(), last, value, hexadecimal ? 16 : 10);
  if (error != std::errc() || end != last) return std::nullopt;
  constexpr std::uint32_t last_code_point = 0x10FFFF;
  const bool is_surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value > last_code_point || is_surrogate) return replacement_character;
  if (value >= 0x80 && value < 0x80 + windows_characters.size()) {
    return windows_characters.at(value - 0x80);
  }
  return value;
}

/// The character that a reference without "&" and ";" stands for.
std::optional<char32_t> referenced(std::string_view name) {
  if (name.empty()) return std::nullopt;
  if (name.front() == '#') return numbered(name.substr(1));
  if (name == "apos") return U'\'';
  const std::string terminated(name);
  const htmlEntityDesc* entity =
      htmlEntityLookup(reinterpret_cast<const xmlChar*>(terminated.c_str()));
  if (entity == nullptr) return std::nullopt;
  return static_cast<char32_t>(entity->value);
}

void append_byte(std::string& xml, char c) {
  switch (c) {
    case '&':
      xml += "&amp;";
      break;
    case '<':
      xml += "&lt;";
      break;
    case '>':
      xml += "&gt;";
      break;
    case '"':
      xml += "&quot;";
      break;
    default:
      xml += c;
  }
}

bool is_forbidden(char32_t c) {
  const bool is_control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
  return is_control || c == 0xFFFE || c == 0xFFFF;
}

void append_character(std::string& xml, char32_t c) {
  if (is_forbidden(c)) {
    xml += ' ';
  } else if (c < 0x80) {
    append_byte(xml, static_cast<char>(c));
  } else {
    append_utf8(xml, c);
  }
}

/// Length of the reference that starts `text`, from "&" to ";"; 0 where there is none.
std::size_t reference_size(std::string_view text) {
  const std::size_t end = text.substr(0, longest_reference + 2).find(';');
  return end == std::string_view::npos ? 0 : end + 1;
}

}  // namespace

void append_expanded(std::string& xml, std::string_view text) {
  while (!text.empty()) {
    const std::size_t plain = std::min(text.find('&'), text.size());
    append_escaped(xml, text.substr(0, plain));
    text.remove_prefix(plain);
    if (text.empty()) return;
    const std::size_t size = reference_size(text);
    const auto character = size == 0 ? std::nullopt : referenced(text.substr(1, size - 2));
    if (character) {
      append_character(xml, *character);
    } else {
      xml += "&amp;";
    }
    text.remove_prefix(character ? size : 1);
  }
}

void append_escaped(std::string& xml, std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const char c = text[at];
    const std::size_t start = at;
    const auto lead = static_cast<unsigned char>(c);
    if (lead < 0x80) {
      append_character(xml, lead);
      ++at;
      continue;
    }
    const char32_t character = next_code_point(text, at);
    if (is_forbidden(character) || character == replacement_character) {
      append_utf8(xml, replacement_character);
    } else {
      xml.append(text.substr(start, at - start));
    }
  }
}

}  // namespace clipfile
