/// Keeps the record of a run: counts for the report, messages for the log.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "indexer/analyse/analysis_result.h"
#include "indexer/archive/walk.h"
#include "indexer/log/log.h"
#include "indexer/run/report.h"

namespace clipfile {

class RunRecord {
 public:
  RunRecord(RunReport& report, Log& log) : report_(report), log_(log) {}

  RunReport& report() { return report_; }
  Log& log() { return log_; }

  /// A file, or a part of one, could not be indexed.
  void fail(const std::string& path, const std::string& reason, bool in_part = false);

  void fault_of_walk(const WalkFault& fault);

  /// A file was read, with this outcome.
  void read(const FileAnalysis& analysis, const FoundFile& file, bool was_known);

  void note(const std::string& path, const std::string& what);

  /// "added PATH", or "skipped PATH: reason"; for those who ask for every file.
  void tell(const std::string& what, const std::string& path, const std::string& reason = "");

 private:
  RunReport& report_;
  Log& log_;
};

}  // namespace clipfile
