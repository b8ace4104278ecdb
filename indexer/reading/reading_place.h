/// Chooses where files are read: in workers, or in this process.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "indexer/extract/extraction_limits.h"
#include "indexer/reading/file_reading.h"
#include "indexer/worker/confinement.h"

namespace clipfile {

/// Opens the reading of files within this process.
using OpenWithin = std::unique_ptr<FileReading> (*)(const ExtractionLimits& limits,
                                                    std::function<bool()> stopped);

struct ReadingOptions {
  bool isolated = false;  ///< in workers
  unsigned jobs = 0;      ///< workers at a time; 0: as many as there are processors
  std::chrono::seconds file_timeout{60};
  /// For articles on their way into the index, of which an eighth may wait for their turn here.
  std::uint64_t most_memory = 512 * 1024 * 1024;
  OpenWithin within = nullptr;  ///< has a value where not isolated
};

/// Processors that this process may use.
unsigned count_processors();

/// Workers at a time, as the options say.
unsigned count_jobs(const ReadingOptions& options);

/// Path of a program that this one needs, by its name: beside this one, or where it is installed.
/// Throws std::runtime_error where there is none, which ends with what can be done `otherwise`.
std::string find_helper(const std::string& name, const std::string& otherwise = "");

/// `stopped` is asked again and again; `on_confinement` is told at most once.
std::unique_ptr<FileReading> open_reading(
    const ReadingOptions& options, const ExtractionLimits& limits, std::function<bool()> stopped,
    std::function<void(const Confinement&)> on_confinement = [](const Confinement&) {});

/// What a worker is confined by here: starts one to see. Throws as FileReading::read().
Confinement confinement_of_workers();

}  // namespace clipfile
