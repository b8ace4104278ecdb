// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/command_line/completion.h"
#include "common/schema.h"

namespace clipfile {
namespace {

std::string quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '\'';
}

/// -x: a value that is no file; -r: one that may be.
std::string values_of(const Option& option) {
  if (option.value.empty()) return "";
  if (!option.implied.empty()) return " -f -a " + quoted(option.choices);  // behind "=" only
  if (option.completion == Completion::files) return " -r -F";
  if (option.completion == Completion::folders) return " -x -a '(__fish_complete_directories)'";
  return option.choices.empty() ? " -x" : " -x -a " + quoted(option.choices);
}

std::string line_of(const std::string& command, const Option& option) {
  std::string line = command;
  if (option.letter != '\0') line += std::string{' ', '-', 's', ' ', option.letter};
  line += " -l " + std::string(option.name) + values_of(option);
  return line + " -d " + quoted(brief(option)) + '\n';
}

std::string offer_fields(const std::string& command) {
  std::string lines = command + " -f\n";
  for (const schema::Field& field : schema::fields) {
    lines += command + " -a " + quoted(std::string(field.name) + ':') + " -d " +
             quoted(field.help) + '\n';
  }
  return lines;
}

}  // namespace

std::string write_fish_completion(const ProgramTable& program) {
  const std::string name(program.name);
  const std::string command = "complete -c " + name;
  std::string script = "# fish completion of " + name + "\n";
  for (const Option& option : program.options) script += line_of(command, option);
  if (program.has_fields) script += offer_fields(command);
  return script;
}

}  // namespace clipfile
