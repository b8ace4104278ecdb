/// Keeps what the last run did beside the index, for those who ask later.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "indexer/run/report.h"

namespace clipfile {

struct LastRun {
  std::string finished;  ///< "2026-02-03T04:05:06Z"
  double seconds = 0;
  int exit_status = 0;
  std::string summary;  ///< one line: what was done, or why it ended early
};

/// Replaces what the run before left. Nothing is written where there is no index, by a dry run, and
/// by a run that never began since another held the index. Throws std::system_error.
void store_last_run(const std::string& index_folder, const RunReport& report);

/// Nothing where no run has left a file that can be read.
std::optional<LastRun> read_last_run(const std::string& index_folder);

/// The same from the file's contents.
std::optional<LastRun> parse_last_run(const std::string& json);

}  // namespace clipfile
