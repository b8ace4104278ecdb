/// Is clip-index: takes the command line, does what it says, returns the exit status.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/reading/reading_place.h"

namespace clipfile {

/// Where `within` is null and files are to be read within one process, that of clip-index-within
/// takes the place of this one.
int run_index_program(int argc, char** argv, OpenWithin within);

}  // namespace clipfile
