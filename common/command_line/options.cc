// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/command_line/options.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <optional>
#include <sstream>
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

std::string trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r";
  const std::size_t begin = text.find_first_not_of(space);
  if (begin == std::string_view::npos) return "";
  return std::string(text.substr(begin, text.find_last_not_of(space) - begin + 1));
}

/// Some editors begin a file with a mark of its encoding.
void drop_byte_order_mark(std::string& line) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  while (line.starts_with(mark)) line.erase(0, mark.size());
}

/// "a" of "[a]".
std::optional<std::string> section_of(const std::string& line) {
  const std::string text = trimmed(std::string_view(line).substr(0, line.find('#')));
  if (text.size() < 2 || text.front() != '[' || text.back() != ']') return std::nullopt;
  return trimmed(std::string_view(text).substr(1, text.size() - 2));
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

/// Line by line, since the parser would not say in which one a setting stands.
std::vector<Setting> parse_settings(std::istream& lines, const std::string& file) {
  std::vector<Setting> settings;
  std::string section;
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    const std::string place = file + ':' + std::to_string(++number);
    if (number == 1) drop_byte_order_mark(line);
    if (const auto named = section_of(line)) {
      section = *named;
      continue;
    }
    try {
      std::istringstream one(line);
      constexpr bool any_name = true;
      for (const po::option& set :
           po::parse_config_file(one, po::options_description(), any_name).options) {
        settings.push_back({section, set.string_key, set.value.front(), place});
      }
    } catch (const po::error&) {
      throw UsageError(place + ": " + trimmed(line) + ": no setting: write name = value");
    }
  }
  return settings;
}

}  // namespace clipfile
