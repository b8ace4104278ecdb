/// Reads the command line of clip-index.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "indexer/log/open_log.h"
#include "indexer/run/index_run.h"
#include "indexer/schedule/schedule_command.h"

namespace clipfile {

enum class IndexCommand {
  run,
  extract,
  stats,
  check,
  compact,
  export_articles,
  schedule,
  watch,
  formats,
  help,
  version
};

struct IndexOptions {
  IndexCommand command = IndexCommand::run;
  RunOptions run;
  LogOptions log;
  std::string report_file;  ///< empty: none
  std::string export_file;  ///< "-" is standard output
  bool json = false;        ///< of --stats and --check
  bool deep = false;        ///< of --check
  ScheduleOptions schedule;
};

/// A command line that makes no sense.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Throws UsageError.
IndexOptions parse_index_options(int argc, const char* const* argv);

std::string index_help();

}  // namespace clipfile
