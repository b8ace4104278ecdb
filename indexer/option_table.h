/// Says what clip-index can be told on its command line.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "common/command_line/option_table.h"

namespace clipfile {

const ProgramTable& index_program();

}  // namespace clipfile
