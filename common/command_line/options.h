/// Reads a command line by a program's table, and the lines of a configuration file.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <istream>
#include <string>
#include <vector>

#include "common/command_line/option_table.h"
#include "common/command_line/typed_options.h"

namespace clipfile {

/// Throws UsageError where an option is unknown, lacks its value, has one that it does not take, or
/// is given twice and takes one.
TypedOptions parse_command_line(const ProgramTable& program, int argc, const char* const* argv);

/// A line of a configuration file.
struct Setting {
  std::string section;  ///< of "[section]" before it
  std::string name;
  std::string value;
  std::string place;  ///< "FILE:3"
};

/// Throws UsageError, which names `file` and line, where a line is neither name = value, a section,
/// a comment behind # nor empty.
std::vector<Setting> parse_settings(std::istream& lines, const std::string& file);

}  // namespace clipfile
