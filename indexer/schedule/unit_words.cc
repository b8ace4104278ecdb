// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/schedule/unit_words.h"

#include <algorithm>

#include "indexer/schedule/plain_words.h"

namespace clipfile {

std::string quote_for_unit(std::string_view word) {
  require_one_line(word, "a unit of systemd");
  std::string escaped;
  for (const char c : word) {
    if (c == '%') escaped += '%';  // else a specifier
    if (c == '"' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return is_plain_word(word) ? escaped : '"' + escaped + '"';
}

std::string join_for_unit(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& word : words) line += (line.empty() ? "" : " ") + quote_for_unit(word);
  return line;
}

std::string unit_name(std::string_view text) {
  std::string name(text);
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c != '.' && !is_letter_or_digit(c); }, '-');
  return name;
}

}  // namespace clipfile
