/// Opens the reading of files for a command, which can be interrupted and tells what protects it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>

#include "indexer/log/log.h"
#include "indexer/reading/file_reading.h"
#include "indexer/run/index_run.h"

namespace clipfile {

/// Says what of it this system lacks, to those who look on.
void tell_confinement(const Confinement& confinement, Log& log);

/// Throws std::runtime_error, which says what to do, where text in pictures is to be recognised and
/// cannot be: better once than for each file.
void require_recognition(const ExtractionLimits& limits);

/// Reading ends early once the program is interrupted. `log` must outlive it.
std::unique_ptr<FileReading> open_reading_for_run(const RunOptions& options, Log& log);

}  // namespace clipfile
