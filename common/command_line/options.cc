// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/command_line/options.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <string>
#include <vector>

namespace clipfile {
namespace {

namespace po = boost::program_options;

po::options_description describe(const ProgramTable& program) {
  po::options_description described;
  auto add = described.add_options();
  for (const Option& option : program.options) {
    std::string name(option.name);
    if (option.letter != '\0') name += std::string{',', option.letter};
    if (option.value.empty()) {
      add(name.c_str(), "");
    } else {
      add(name.c_str(), po::value<std::string>());
    }
  }
  return described;
}

/// Spelled out where a value is left out: the parser would take the next word for it.
std::vector<std::string> with_implied_values(const ProgramTable& program, int argc,
                                             const char* const* argv) {
  std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
  const auto end = std::find(words.begin(), words.end(), "--");
  for (auto word = words.begin(); word != end; ++word) {
    const Option* option =
        word->starts_with("--") ? find_option(program, word->substr(2)) : nullptr;
    if (option && !option->implied.empty()) word->append("=").append(option->implied);
  }
  return words;
}

po::parsed_options parse(const ProgramTable& program, const std::vector<std::string>& words) {
  using style = po::command_line_style::style_t;
  const int unabbreviated = po::command_line_style::unix_style & ~style::allow_guessing;
  const po::options_description described = describe(program);
  return po::command_line_parser(words).options(described).style(unabbreviated).run();
}

void take(const ProgramTable& program, const po::option& typed, TypedOptions& options) {
  const std::string& name = typed.string_key;
  const Option* option = find_option(program, name);
  if (options.has(name) && !option->repeatable) {
    throw UsageError("--" + name + ": given twice: give it once");
  }
  options.add(name, typed.value.empty() ? "" : typed.value.front());
}

}  // namespace

TypedOptions parse_command_line(const ProgramTable& program, int argc,
                                const char* const* argv) try {
  TypedOptions options;
  for (const po::option& typed : parse(program, with_implied_values(program, argc, argv)).options) {
    if (typed.position_key >= 0 || typed.string_key.empty()) {
      for (const std::string& argument : typed.value) options.add_argument(argument);
    } else {
      take(program, typed, options);
    }
  }
  return options;
} catch (const po::error& error) {
  throw UsageError(error.what());
}

}  // namespace clipfile
