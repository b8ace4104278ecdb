// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/run_reading.h"

#include <string>

#include "indexer/analyse/file_analysis.h"
#include "indexer/run/interruption.h"

namespace clipfile {

void tell_confinement(const Confinement& confinement, Log& log) {
  const std::string missing = describe_missing(confinement);
  if (missing.empty()) return;
  log.write({LogLevel::info,
             "this system has no " + missing + ": what reads the files is confined by " +
                 describe(confinement) + " only",
             "confined in part", ""});
}

void require_recognition(const ExtractionLimits& limits) { FileAnalyser{limits}; }

std::unique_ptr<FileReading> open_reading_for_run(const RunOptions& options, Log& log) {
  return open_reading(
      options.reading, options.limits, [] { return interruption() != 0; },
      [&log](const Confinement& confinement) { tell_confinement(confinement, log); });
}

}  // namespace clipfile
