/// Reads files in this process: whatever a file does to its reader, it does to the whole run.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <memory>

#include "indexer/analyse/file_analysis.h"
#include "indexer/reading/file_reading.h"

namespace clipfile {

class ReadHere : public FileReading {
 public:
  ReadHere(const ExtractionLimits& limits, std::function<bool()> stopped);

  void read(std::span<const FoundFile> files, ReadingSink& sink) override;

 private:
  void read_file(const FoundFile& file, ReadingSink& sink);

  FileAnalyser analyser_;
  std::function<bool()> stopped_;
};

/// See ReadingOptions::within.
std::unique_ptr<FileReading> open_read_here(const ExtractionLimits& limits,
                                            std::function<bool()> stopped);

}  // namespace clipfile
