/// Writes a program's page of the manual, from its table.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "common/command_line/option_table.h"

namespace clipfile {

/// In the man macros of roff, for section 1.
std::string write_manual(const ProgramTable& program, std::string_view version);

/// Text as roff prints it character by character: no request, no escape, no typographic dash.
std::string roff_text(std::string_view text);

}  // namespace clipfile
