/// Reads a command line by a program's table.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "common/command_line/option_table.h"
#include "common/command_line/typed_options.h"

namespace clipfile {

/// Throws UsageError where an option is unknown, lacks its value, has one that it does not take, or
/// is given twice and takes one.
TypedOptions parse_command_line(const ProgramTable& program, int argc, const char* const* argv);

}  // namespace clipfile
