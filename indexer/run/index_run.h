/// Makes an index agree with an archive: compares, then removes, adds and updates.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "indexer/archive/walk.h"
#include "indexer/extract/extract.h"
#include "indexer/log/log.h"
#include "indexer/reading/reading_place.h"
#include "indexer/run/report.h"
#include "indexer/run/roots.h"

namespace clipfile {

struct RunOptions {
  std::string index_folder;
  std::vector<std::string> paths;  ///< files and folders; none means: those of earlier runs
  WalkRules rules;
  ExtractionLimits limits;
  ReadingOptions reading;
  std::chrono::seconds patience{0};  ///< with another run that holds the index
  double most_purged_percent = 10;   ///< of the known files, before a run refuses to remove them
  bool force = false;                ///< do not refuse
  bool retry_failed = false;
  bool rebuild = false;
  bool dry_run = false;
};

/// Tells `log` of single files while it works. `report` is complete as far as
/// the run came, also when this throws: RunRefused, IndexBusy, IndexError, Xapian::Error,
/// std::system_error, std::runtime_error.
void run_indexing(const RunOptions& options, RunReport& report, Log& log);

}  // namespace clipfile
