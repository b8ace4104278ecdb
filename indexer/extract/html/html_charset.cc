// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/extract/html/html.h"

namespace clipfile {
namespace {

constexpr std::size_t searched_bytes = 8192;
constexpr std::size_t longest_name = 40;

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == ':' || c == '.' || c == '+';
}

/// The name behind "charset" in a tag; empty where there is none.
std::string_view charset_in(std::string_view tag, std::string_view lower_tag) {
  constexpr std::string_view key = "charset";
  const std::size_t found = lower_tag.find(key);
  if (found == std::string_view::npos) return {};
  const std::size_t sign = lower_tag.find_first_not_of(" \t\r\n", found + key.size());
  if (sign == std::string_view::npos || lower_tag[sign] != '=') return {};
  const std::size_t begin = lower_tag.find_first_not_of(" \t\r\n\"'", sign + 1);
  if (begin == std::string_view::npos) return {};
  const std::string_view rest = tag.substr(begin, longest_name);
  const auto end = std::find_if_not(rest.begin(), rest.end(), is_name_character);
  return rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
}

}  // namespace

std::string declared_html_charset(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, searched_bytes);
  const std::string lower = lower_ascii(head);
  std::size_t at = 0;
  while ((at = lower.find("<meta", at)) != std::string::npos) {
    const std::size_t end = std::min(lower.find('>', at), lower.size());
    const std::string_view name =
        charset_in(head.substr(at, end - at), std::string_view(lower).substr(at, end - at));
    if (!name.empty()) return std::string(name);
    at = end;
  }
  return {};
}

}  // namespace clipfile
