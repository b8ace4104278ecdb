// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/command_line.h"

#include "common/index_folder.h"

namespace clipfile {

std::string shell_word(std::string_view word) {
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./:-";
  const bool is_plain = !word.empty() && word.find_first_not_of(plain) == std::string_view::npos;
  if (is_plain) return std::string(word);
  std::string text = "'";
  for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + '\'';
}

std::string command_for(const Advice& advice, const std::vector<std::string>& indexes,
                        std::string_view option) {
  std::string command = "clip-search";
  if (!option.empty()) command += ' ' + std::string(option);
  for (const std::string& index : indexes) {
    if (index != default_index_folder()) command += " -d " + shell_word(index);
  }
  const bool one = advice.articles == 1;
  return command + ' ' + shell_word(advice.query) + " (" + std::to_string(advice.articles) +
         (one ? " article)" : " articles)");
}

}  // namespace clipfile
