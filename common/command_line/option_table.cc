// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/command_line/option_table.h"

#include <algorithm>

namespace clipfile {

std::string spelling(const Option& option) {
  std::string text;
  if (option.letter != '\0') text = {'-', option.letter, ',', ' '};
  text += "--" + std::string(option.name);
  if (option.value.empty()) return text;
  const std::string value(option.value);
  return text + (option.implied.empty() ? ' ' + value : "[=" + value + ']');
}

std::vector<std::string_view> words(const Option& option) {
  std::vector<std::string_view> found;
  std::string_view rest = option.choices;
  while (!rest.empty()) {
    const std::size_t length = std::min(rest.find(' '), rest.size());
    found.push_back(rest.substr(0, length));
    rest.remove_prefix(std::min(length + 1, rest.size()));
  }
  return found;
}

std::string_view brief(const Option& option) {
  const std::string_view help = option.help;
  std::size_t length = help.size();
  for (const std::string_view end : {" (", ";", ": "}) length = std::min(length, help.find(end));
  return help.substr(0, length);
}

std::string described(const Option& option) {
  std::string text(option.help);
  std::string_view before = ": ";
  for (const std::string_view word : words(option)) {
    text.append(before).append(word);
    before = ", ";
  }
  return option.fallback.empty() ? text : text + " (default " + std::string(option.fallback) + ')';
}

std::string settings_of(const ProgramTable& program) {
  std::string names;
  for (const Option& option : program.options) {
    if (option.setting) names.append(names.empty() ? "" : ", ").append(option.name);
  }
  return names;
}

const Option* find_option(const ProgramTable& program, std::string_view name) {
  const auto found = std::find_if(program.options.begin(), program.options.end(),
                                  [&](const Option& option) { return option.name == name; });
  return found == program.options.end() ? nullptr : &*found;
}

}  // namespace clipfile
