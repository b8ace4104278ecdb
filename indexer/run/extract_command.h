/// Prints what is understood of files, without an index.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <iosfwd>

#include "indexer/run/index_run.h"

namespace clipfile {

/// Each article of the files and folders in options.paths as one JSON object a line; a file that
/// fails as {"path", "error"}. Returns the exit status: 3 where any file failed.
int print_extracted(const RunOptions& options, std::ostream& out, Log& log);

/// A table: name, whether it is read, description.
void print_formats(std::ostream& out);

}  // namespace clipfile
