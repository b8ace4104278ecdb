// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "common/command_line/completion.h"
#include "common/schema.h"

namespace clipfile {
namespace {

// bash cuts words at "=" and ":", which are then words of their own.
constexpr std::string_view beginning = R"(FUNCTION() {
  local current=$2 previous=$3 attached=
  if [[ $current == '=' ]]; then
    current='' attached=yes
  elif [[ $previous == '=' ]]; then
    previous=${COMP_WORDS[COMP_CWORD - 2]} attached=yes
  fi
  COMPREPLY=()
  case $previous in
)";

constexpr std::string_view offer_options = R"(  esac
  [[ $attached ]] && return
  if [[ $current == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W 'OPTIONS' -- "$current")
    return
  fi
)";

constexpr std::string_view offer_fields =
    R"(  [[ $current == ':' || $previous == ':' ]] && return
  mapfile -t COMPREPLY < <(compgen -W 'FIELDS' -- "$current")
  compopt -o nospace 2>/dev/null
)";

constexpr std::string_view offer_files = R"(  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -f -- "$current")
)";

std::string replaced(std::string_view text, std::string_view name, const std::string& value) {
  std::string replaced(text);
  return replaced.replace(replaced.find(name), name.size(), value);
}

std::string pattern_of(const Option& option) {
  const std::string name = "--" + std::string(option.name);
  return option.letter == '\0' ? name : std::string{'-', option.letter, '|'} + name;
}

/// The command that offers values, and whether they are names of files.
std::string offer_of(const Option& option) {
  const std::string files = "compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen ";
  if (option.completion == Completion::files) return files + "-f -- \"$current\"); ";
  if (option.completion == Completion::folders) return files + "-d -- \"$current\"); ";
  if (option.choices.empty()) return "";
  return "mapfile -t COMPREPLY < <(compgen -W '" + std::string(option.choices) +
         "' -- \"$current\"); ";
}

void append_values(const Option& option, std::string& script) {
  if (option.value.empty()) return;
  const std::string offer = offer_of(option) + "return";
  script += "    " + pattern_of(option) + ") ";
  script += option.implied.empty() ? offer : "[[ $attached ]] && { " + offer + "; }";
  script += " ;;\n";
}

std::string names_of(const ProgramTable& program) {
  std::string names;
  for (const Option& option : program.options) {
    names.append(names.empty() ? "--" : " --").append(option.name);
  }
  return names;
}

std::string fields() {
  std::string fields;
  for (const std::string_view name : schema::field_names()) {
    fields.append(fields.empty() ? "" : " ").append(name).append(":");
  }
  return fields;
}

}  // namespace

std::string write_bash_completion(const ProgramTable& program) {
  const std::string name(program.name);
  std::string function = '_' + name;
  std::replace(function.begin(), function.end(), '-', '_');
  std::string script = "# bash completion of " + name + "\n";
  script += replaced(beginning, "FUNCTION", function);
  for (const Option& option : program.options) append_values(option, script);
  script += replaced(offer_options, "OPTIONS", names_of(program));
  if (program.has_fields) script += replaced(offer_fields, "FIELDS", fields());
  if (program.arguments == Completion::files) script += offer_files;
  return script + "}\ncomplete -F " + function + ' ' + name + '\n';
}

}  // namespace clipfile
