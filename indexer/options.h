/// Takes from the command line what clip-index is to do.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "common/command_line/typed_options.h"
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

/// Throws UsageError.
IndexOptions take_index_options(const TypedOptions& typed);

}  // namespace clipfile
