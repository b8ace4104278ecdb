/// Runs clip-index without its command line.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <xapian.h>

#include "common/index_folder.h"
#include "indexer/reading/read_here.h"
#include "indexer/run/index_run.h"
#include "tests/unit/support/recorded_log.h"

namespace clipfile {

inline RunOptions options_for(const std::string& index_folder, const std::string& path) {
  RunOptions options;
  options.reading.within = open_read_here;
  options.index_folder = index_folder;
  if (!path.empty()) options.paths = {path};
  return options;
}

/// What happened; messages are thrown away. Throws what run_indexing throws.
inline RunReport run_quietly(const RunOptions& options) {
  RecordedLog log;
  RunReport report;
  run_indexing(options, report, log);
  return report;
}

/// 0 where Xapian's own check finds no fault in the generation that is in use.
inline std::size_t count_faults(const std::string& index_folder) {
  return Xapian::Database::check(current_generation(index_folder), 0, nullptr);
}

}  // namespace clipfile
