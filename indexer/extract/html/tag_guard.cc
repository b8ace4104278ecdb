// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/tag_guard.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "indexer/extract/html/ascii.h"

namespace clipfile {
namespace {

constexpr std::size_t max_attributes = 256;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::size_t skip_space(std::string_view page, std::size_t at) {
  while (at < page.size() && is_space(page[at])) ++at;
  return at;
}

std::size_t skip_word(std::string_view page, std::size_t at) {
  while (at < page.size() && !is_space(page[at]) && page[at] != '>') ++at;
  return at;
}

std::size_t skip_name(std::string_view page, std::size_t at) {
  while (at < page.size() && !is_space(page[at]) && page[at] != '>' && page[at] != '=') ++at;
  return at;
}

/// Behind the value that starts at `at`.
std::size_t skip_value(std::string_view page, std::size_t at) {
  if (at >= page.size() || (page[at] != '"' && page[at] != '\'')) return skip_word(page, at);
  return std::min(page.find(page[at], at + 1), page.size() - 1) + 1;
}

std::size_t skip_attribute(std::string_view page, std::size_t at) {
  at = skip_name(page, at);
  const std::size_t sign = skip_space(page, at);
  if (sign >= page.size() || page[sign] != '=') return at;
  return skip_value(page, skip_space(page, sign + 1));
}

/// Behind the tag whose name starts at `at`.
std::size_t limit_tag(std::string& page, std::size_t at) {
  at = skip_word(page, at);
  std::size_t count = 0;
  while ((at = skip_space(page, at)) < page.size() && page[at] != '>') {
    const std::size_t end = std::max(skip_attribute(page, at), at + 1);
    if (++count > max_attributes) {
      std::fill(page.begin() + static_cast<std::ptrdiff_t>(at),
                page.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    }
    at = end;
  }
  return at;
}

std::size_t behind(std::string_view page, std::string_view mark, std::size_t at) {
  const std::size_t found = page.find(mark, at);
  return found == std::string_view::npos ? page.size() : found + mark.size();
}

bool starts_element(std::string_view page, std::size_t at, std::string_view name) {
  const std::string_view tag = page.substr(at + 1, name.size());
  return same_ascii(tag, name);
}

/// Behind the end tag of a script or style element that starts at `at`; what it holds are no tags.
std::size_t behind_raw_text(std::string_view page, std::size_t at, std::size_t tag_end) {
  for (const std::string_view name : {std::string_view("script"), std::string_view("style")}) {
    if (!starts_element(page, at, name)) continue;
    while ((tag_end = page.find("</", tag_end)) != std::string_view::npos) {
      if (starts_element(page, tag_end + 1, name)) return tag_end;
      tag_end += 2;
    }
    return page.size();
  }
  return tag_end;
}

}  // namespace

void limit_attributes(std::string& page) {
  std::size_t at = 0;
  while ((at = page.find('<', at)) < page.size() && at + 1 < page.size()) {
    if (page.compare(at, 4, "<!--") == 0) {
      at = behind(page, "-->", at);
    } else {
      const std::size_t end = is_letter(page[at + 1]) ? limit_tag(page, at + 1) : at + 1;
      at = behind_raw_text(page, at, end);
    }
  }
}

}  // namespace clipfile
