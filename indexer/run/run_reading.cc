// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/run_reading.h"

#include <string>

#include "indexer/extract/ocr/ocr_module.h"
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

void require_recognition(const ExtractionLimits& limits) {
  if (!limits.ocr_languages.empty()) require_ocr_engine(limits.ocr_languages);
}

std::unique_ptr<FileReading> open_reading_for_run(const RunOptions& options, Log& log) {
  return open_reading(
      options.reading, options.limits, [] { return interruption() != 0; },
      [&log](const Confinement& confinement) { tell_confinement(confinement, log); });
}

}  // namespace clipfile
