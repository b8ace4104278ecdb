// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xml/xml_references.h"

#include <algorithm>
#include <optional>

#include "common/text/utf8.h"
#include "indexer/extract/html/html_references.h"

namespace clipfile {
namespace {

constexpr std::size_t longest_reference = 12;  // bytes, without "&" and ";"

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
    const auto character =
        size == 0 ? std::nullopt : referenced_character(text.substr(1, size - 2));
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
