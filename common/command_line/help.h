/// Writes what --help prints, from a program's table.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "common/command_line/option_table.h"

namespace clipfile {

/// Examples first, then the options under their headings; in 80 columns.
std::string write_help(const ProgramTable& program);

}  // namespace clipfile
