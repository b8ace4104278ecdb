/// Prints what a scheduler needs to repeat a run, or writes it into a folder.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <iosfwd>
#include <string>

#include "indexer/schedule/run_arguments.h"

namespace clipfile {

struct ScheduleOptions {
  std::string when = {};
  bool crontab = false;           ///< a line for cron, instead of units
  std::string units_folder = {};  ///< where to write the units; empty: they are printed
};

/// `run` has the paths as they were given, or none: then the index must have an archive. `program`
/// is argv[0]. What to do with what is written to `out` is told to `log`. Changes nothing but
/// options.units_folder. Throws std::invalid_argument, IndexError, RunRefused, std::system_error.
void write_schedule(const ScheduleOptions& options, RepeatedRun run, const std::string& program,
                    std::ostream& out, Log& log);

}  // namespace clipfile
