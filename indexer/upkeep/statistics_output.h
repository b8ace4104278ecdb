/// Shows what an index holds: to people as a page, to scripts as JSON.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <iosfwd>
#include <string>

#include "indexer/upkeep/statistics.h"

namespace clipfile {

/// Long lists are cut: "and 12 more".
void print_statistics(const IndexStatistics& statistics, std::ostream& out);

/// One object with all of it, documented in docs/json-output.md.
std::string write_statistics_json(const IndexStatistics& statistics);

}  // namespace clipfile
