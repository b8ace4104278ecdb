// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/command_line/completion.h"
#include "common/schema.h"

namespace clipfile {
namespace {

/// Within a specification of _arguments, between single quotes.
std::string escaped(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\'') {
      escaped += "'\\''";
      continue;
    }
    if (c == '[' || c == ']' || c == ':' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string action_of(const Option& option) {
  if (option.completion == Completion::files) return "_files";
  if (option.completion == Completion::folders) return "_files -/";
  return option.choices.empty() ? " " : '(' + std::string(option.choices) + ')';
}

/// What follows the name of an option.
std::string specification(const Option& option) {
  const std::string text = '[' + escaped(brief(option)) + ']';
  if (option.value.empty()) return text;
  const std::string_view colon = option.implied.empty() ? ":" : "::";
  return text + std::string(colon) + escaped(option.value) + ':' + action_of(option);
}

std::string line_of(const Option& option) {
  const std::string name = "--" + std::string(option.name);
  const bool takes = !option.value.empty();
  const std::string_view joint = option.implied.empty() ? "=" : "=-";
  const std::string long_name = takes ? name + std::string(joint) : name;
  const std::string any_number = option.repeatable ? "*" : "";
  if (option.letter == '\0') return '\'' + any_number + long_name + specification(option) + '\'';
  const std::string letter{'-', option.letter};
  const std::string before = option.repeatable ? any_number : '(' + letter + ' ' + name + ')';
  const std::string names = letter + (takes ? "+" : "") + ',' + long_name;
  return '\'' + before + "'{" + names + "}'" + specification(option) + '\'';
}

/// Words that go on behind their colon, without a space.
std::string offer_fields() {
  std::string line = "'*:query: compadd -S \"\" --";
  for (const std::string_view name : schema::field_names()) {
    line.append(" ").append(name).append("\\:");
  }
  return line + '\'';
}

}  // namespace

std::string write_zsh_completion(const ProgramTable& program) {
  std::string script = "#compdef " + std::string(program.name) + "\n\n_arguments -s -S";
  for (const Option& option : program.options) script += " \\\n  " + line_of(option);
  if (program.has_fields) script += " \\\n  " + offer_fields();
  if (program.arguments == Completion::files) script += " \\\n  '*:path:_files'";
  return script + '\n';
}

}  // namespace clipfile
