// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/html_references.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <libxml/HTMLparser.h>

#include "common/text/utf8.h"

namespace clipfile {
namespace {

constexpr std::size_t longest_reference = 10;  // bytes, without "&" and ";"
constexpr std::uint32_t first_of_windows = 0x80;

/// What Windows-1252 has from 0x80 on.
constexpr std::array<char32_t, 32> windows_characters = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

bool is_windows_character(std::uint32_t value) {
  return value >= first_of_windows && value < first_of_windows + windows_characters.size();
}

/// Of "#8217" or "#x2019".
std::optional<std::uint32_t> number_of(std::string_view name) {
  const bool hexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
  const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
  std::uint32_t value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

/// What stands between "&" at the start of `text` and its ";"; empty where it is no reference.
std::string_view reference_at(std::string_view text) {
  const std::size_t end = text.substr(0, longest_reference + 2).find(';');
  return end == std::string_view::npos ? std::string_view() : text.substr(1, end - 1);
}

}  // namespace

std::optional<char32_t> referenced_character(std::string_view name) {
  if (name.empty()) return std::nullopt;
  if (name == "apos") return U'\'';
  if (name.front() != '#') {
    const std::string terminated(name);
    const htmlEntityDesc* entity =
        htmlEntityLookup(reinterpret_cast<const xmlChar*>(terminated.c_str()));
    if (entity == nullptr) return std::nullopt;
    return static_cast<char32_t>(entity->value);
  }
  const auto value = number_of(name);
  constexpr std::uint32_t last_code_point = 0x10FFFF;
  const bool is_surrogate = value && *value >= 0xD800 && *value <= 0xDFFF;
  if (!value || *value > last_code_point || is_surrogate) return std::nullopt;
  return is_windows_character(*value) ? windows_characters.at(*value - first_of_windows)
                                      : static_cast<char32_t>(*value);
}

std::string replace_windows_references(std::string text) {
  if (text.find("&#") == std::string::npos) return text;
  std::string replaced;
  replaced.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = std::min(text.find("&#", at), text.size());
    replaced.append(text, at, next - at);
    at = next;
    if (at == text.size()) break;
    const std::string_view name = reference_at(std::string_view(text).substr(at));
    const auto value = name.empty() ? std::nullopt : number_of(name);
    const bool is_windows = value && is_windows_character(*value);
    if (is_windows) append_utf8(replaced, windows_characters.at(*value - first_of_windows));
    if (!is_windows) replaced += '&';
    at += is_windows ? name.size() + 2 : 1;
  }
  return replaced;
}

std::string expand_entities(std::string_view text) {
  std::string expanded;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view name = text[at] == '&' ? reference_at(text.substr(at)) : "";
    const auto character = referenced_character(name);
    if (character) {
      append_utf8(expanded, *character);
      at += name.size() + 2;
    } else {
      expanded.push_back(text[at++]);
    }
  }
  return expanded;
}

}  // namespace clipfile
