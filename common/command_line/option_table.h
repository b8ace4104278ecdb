/// Says what a program can be told on its command line, in plain data: --help, the manual page,
/// the completions and the parser are all made of it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clipfile {

/// What a shell offers for the value of an option.
enum class Completion : std::uint8_t { nothing, files, folders };

struct Option {
  std::string_view group;          ///< the heading it stands under; a group's rows stand together
  std::string_view name;           ///< without its dashes
  char letter = '\0';              ///< 'n' of "-n"; none
  std::string_view value = {};     ///< how its value is called, "FILE"; empty: it takes none
  std::string_view help = {};      ///< a line without a full stop; words() come behind it
  std::string_view choices = {};   ///< the words that it takes, with spaces between them
  std::string_view fallback = {};  ///< that of them which counts where none is given
  std::string_view implied = {};   ///< the value of "--name" without "=VALUE"
  Completion completion = Completion::nothing;
  bool repeatable = false;
  bool setting = false;            ///< may stand in a configuration file: see configuration.h
  std::string_view variable = {};  ///< of the environment, which outranks such a file
};

/// A term and what it means.
struct Row {
  std::string_view term;
  std::string_view meaning;
};

/// All that is to be said of a program.
struct ProgramTable {
  std::string_view name;
  std::string_view summary = {};                       ///< goes on after the name: "ranks ..."
  std::span<const Row> examples = {};                  ///< commands
  std::span<const std::string_view> usages = {};       ///< what follows the name
  std::span<const std::string_view> description = {};  ///< paragraphs of the manual
  std::span<const Option> options;
  bool has_fields = false;  ///< its arguments are queries, with the fields of the schema
  Completion arguments = Completion::nothing;
  std::span<const Row> exits = {};      ///< statuses
  std::span<const Row> variables = {};  ///< of the environment
  std::span<const Row> files = {};
  std::string_view see_also = {};  ///< pages of the manual: "clip-index(1), clipfile-query(7)"
};

/// "-n, --limit N", "--timeline[=UNIT]".
std::string spelling(const Option& option);

/// The help, with its words behind it.
std::string described(const Option& option);

/// The help up to its first bracket, semicolon or colon.
std::string_view brief(const Option& option);

/// The choices of an option, one by one.
std::vector<std::string_view> words(const Option& option);

/// The names of the options that may stand in a configuration file: "db, limit".
std::string settings_of(const ProgramTable& program);

/// Nothing where the table has no option of this name.
const Option* find_option(const ProgramTable& program, std::string_view name);

}  // namespace clipfile
