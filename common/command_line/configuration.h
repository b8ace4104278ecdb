/// Finds and reads the configuration files of a program: settings that hold where nothing else is
/// typed.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/command_line/option_table.h"
#include "common/command_line/typed_options.h"

namespace clipfile {

/// Of the project, of the user, of the system: those that there are, the strongest first. That of
/// the project is .clipfile.conf in the folder at hand or the nearest one above it, if it belongs
/// to who reads it or to root: another's is none of ours.
std::vector<std::string> configuration_files();

/// The settings of one file, for what is not typed, not set earlier, and not in a variable of the
/// environment that counts more. Throws UsageError, which names file and line.
void take_settings(const ProgramTable& program, const std::string& file, TypedOptions& options);

/// A command line and, unless it only asks about the program, the file that it names by --config or
/// else all configuration files. Throws UsageError.
TypedOptions read_options(const ProgramTable& program, int argc, const char* const* argv);

}  // namespace clipfile
