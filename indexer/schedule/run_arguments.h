/// Writes the arguments that make clip-index do the same run again, from any folder.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/log/open_log.h"
#include "indexer/run/index_run.h"

namespace clipfile {

struct RepeatedRun {
  RunOptions run;  ///< with absolute paths
  LogOptions log;
  std::string report_file;  ///< absolute; empty: none
};

/// Those that differ from what clip-index does without them, and the index. A scheduled run waits a
/// while for another one, where it was not told how long.
std::vector<std::string> run_arguments(const RepeatedRun& repeated);

}  // namespace clipfile
