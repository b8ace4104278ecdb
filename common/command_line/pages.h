/// Chooses among what a program can print of its own table, for --generate.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "common/command_line/option_table.h"
#include "common/command_line/typed_options.h"

namespace clipfile {

/// What --generate asks for; throws UsageError where it is none of the words of the table.
std::string write_page(const ProgramTable& program, const TypedOptions& typed,
                       std::string_view version);

}  // namespace clipfile
