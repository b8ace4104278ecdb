// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/exports/export_lines.h"

#include <algorithm>
#include <array>

#include "common/text/utf8.h"
#include "indexer/extract/record_text.h"

namespace clipfile {
namespace {

/// But for the end of a line.
bool is_white_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::vector<std::string_view> cut_export_lines(std::string_view utf8) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t end = std::min(utf8.find('\n', at), utf8.size());
    std::string_view line = utf8.substr(at, end - at);
    while (!line.empty() && is_white_space(line.back())) line.remove_suffix(1);
    lines.push_back(line);
    at = end + 1;
  }
  return lines;
}

std::string_view trimmed(std::string_view line) {
  constexpr std::string_view hard_space = "\xC2\xA0";
  for (;;) {
    while (!line.empty() && is_white_space(line.front())) line.remove_prefix(1);
    if (!line.starts_with(hard_space)) break;
    line.remove_prefix(hard_space.size());
  }
  for (;;) {
    while (!line.empty() && is_white_space(line.back())) line.remove_suffix(1);
    if (!line.ends_with(hard_space)) return line;
    line.remove_suffix(hard_space.size());
  }
}

bool is_blank_line(std::string_view line) { return trimmed(line).empty(); }

std::size_t next_line_of_text(ExportLines lines, std::size_t from) {
  while (from < lines.size() && is_blank_line(lines[from])) ++from;
  return std::min(from, lines.size());
}

std::vector<std::string> export_paragraphs(ExportLines lines) {
  std::string text;
  for (const std::string_view line : lines) text.append(line).append("\n");
  return split_record_text(text);
}

std::string joined_line(ExportLines lines) {
  std::string text;
  for (const std::string_view line : lines) text.append(line).append(" ");
  return fold_white_space(text);
}

bool is_word_count(std::string_view line) {
  constexpr std::array<std::string_view, 11> words = {"words",    "word",     "wörter", "worte",
                                                      "mots",     "palabras", "parole", "woorden",
                                                      "palavras", "ord",      "слов"};
  const std::string folded = lower_case(trimmed(line));
  const std::size_t space = folded.find(' ');
  if (space == std::string::npos || !is_digit(folded.front())) return false;
  const bool is_number = folded.find_first_not_of("0123456789.,") == space;
  const std::string_view unit = std::string_view(folded).substr(space + 1);
  return is_number && std::find(words.begin(), words.end(), unit) != words.end();
}

bool is_rights_line(std::string_view line) {
  constexpr std::array<std::string_view, 10> beginnings = {"copyright",
                                                           "(c) ",
                                                           "©",
                                                           "all rights reserved",
                                                           "alle rechte",
                                                           "tous droits",
                                                           "todos los derechos",
                                                           "tutti i diritti",
                                                           "alle rechten",
                                                           "(copyright"};
  const std::string folded = lower_case(trimmed(line));
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view start) { return folded.starts_with(start); });
}

std::string lower_case(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  bool is_second = false;  // of a letter of Latin-1, all of which begin with 0xC3
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_capital = is_second && byte >= 0x80 && byte <= 0x9E && byte != 0x97;
    const bool is_ascii_capital = c >= 'A' && c <= 'Z';
    folded.push_back(is_capital || is_ascii_capital ? static_cast<char>(byte + 0x20) : c);
    is_second = byte == 0xC3;
  }
  return folded;
}

}  // namespace clipfile
