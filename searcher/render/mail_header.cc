// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/mail_header.h"

#include <algorithm>

#include "common/text/printable.h"
#include "common/text/utf8.h"

namespace clipfile {
namespace {

constexpr std::size_t most_columns = 76;
constexpr std::string_view fold = "\n ";

bool is_visible_ascii(char c) { return c > ' ' && c < '\x7F'; }

std::string to_base64(std::string_view bytes) {
  constexpr std::string_view alphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    unsigned group = 0;
    for (std::size_t i = at; i < at + 3; ++i) {
      group = group << 8U | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
    }
    for (std::size_t digit = 0; digit < 4; ++digit) {
      const bool padding = at + digit > bytes.size();
      text += padding ? '=' : alphabet[group >> (18 - 6 * digit) & 63U];
    }
  }
  return text;
}

/// Words of at most 64 characters, each whole code points, so that every one can be decoded alone.
std::string encode_words(std::string_view text) {
  constexpr std::size_t bytes_of_word = 39;
  std::string encoded;
  while (!text.empty()) {
    const std::string_view part = truncate_utf8(text, bytes_of_word);
    encoded += (encoded.empty() ? "" : std::string(fold)) + "=?UTF-8?B?" + to_base64(part) + "?=";
    text.remove_prefix(part.size());
  }
  return encoded;
}

/// Breaks at spaces; a word that is longer than a line stays whole.
std::string fold_at_spaces(std::string_view text, std::size_t column) {
  std::string folded;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' ', 1), text.size());
    const bool fits = column + end <= most_columns || folded.empty();
    if (!fits) {
      folded += '\n';
      column = 0;
    }
    folded += text.substr(0, end);
    column += end;
    text.remove_prefix(end);
  }
  return folded;
}

}  // namespace

std::string write_mail_header(std::string_view name, std::string_view text) {
  const std::string line = fold_white_space(printable(text));
  const bool plain =
      line.find("=?") == std::string::npos &&
      std::all_of(line.begin(), line.end(), [](char c) { return c == ' ' || is_visible_ascii(c); });
  std::string header = std::string(name) + ": ";
  header += plain ? fold_at_spaces(line, header.size()) : encode_words(line);
  return header + '\n';
}

bool is_mail_address(std::string_view text) {
  constexpr std::string_view special = "()<>[]:;,\\\"";
  return !text.empty() && text.front() != '-' && text.size() <= 254 &&
         std::all_of(text.begin(), text.end(), is_visible_ascii) &&
         text.find_first_of(special) == std::string_view::npos && text.front() != '@' &&
         text.back() != '@' && std::count(text.begin(), text.end(), '@') <= 1;
}

}  // namespace clipfile
