/// Holds what a run found and did, for the summary line and the report file.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace clipfile {

struct FileFault {
  std::string path;
  std::string reason;
  bool in_part = false;  ///< a record or two; the rest of the file was read
};

/// Wall-clock seconds of the phases of a run.
struct RunSeconds {
  double wait = 0;     ///< for another run, and opening the index
  double look = 0;     ///< through the archive
  double compare = 0;  ///< contents of files that may have changed or moved
  double read = 0;     ///< and analyse files
  double write = 0;    ///< the index
  double total = 0;
};

/// Adds the time from its making to its end.
class PhaseTimer {
 public:
  explicit PhaseTimer(double& seconds) : seconds_(seconds), start_(Clock::now()) {}
  ~PhaseTimer() { seconds_ += std::chrono::duration<double>(Clock::now() - start_).count(); }
  PhaseTimer(const PhaseTimer&) = delete;
  PhaseTimer& operator=(const PhaseTimer&) = delete;

 private:
  using Clock = std::chrono::steady_clock;
  double& seconds_;
  Clock::time_point start_;
};

struct RunReport {
  std::string version;   ///< of the program
  std::string started;   ///< "2026-02-03T04:05:06Z"
  std::string finished;  ///< the same; empty while the run works
  std::vector<std::string> roots;
  std::uint64_t files_added = 0;
  std::uint64_t files_updated = 0;
  std::uint64_t files_moved = 0;
  std::uint64_t files_removed = 0;
  std::uint64_t files_unchanged = 0;
  std::uint64_t files_skipped = 0;  ///< of kinds that hold no article, in this run
  std::uint64_t articles_added = 0;
  std::uint64_t articles_updated = 0;
  std::uint64_t articles_unchanged = 0;  ///< of files that were read again
  std::uint64_t articles_in_index = 0;
  std::uint64_t bytes_read = 0;
  std::vector<FileFault> failed;        ///< in this run
  std::vector<FileFault> still_failed;  ///< in an earlier run, not changed since
  std::vector<FileFault> notes;         ///< links, pipes and the like that were passed over
  RunSeconds seconds;
  bool dry_run = false;
  int exit_status = 0;
  std::string error;  ///< why the run ended early; empty where it did not
};

/// One line for people: "66 files added, 2 files removed; 73 articles in the index (0.4 s)".
std::string summarise(const RunReport& report);

/// One JSON object, documented in docs/json-output.md.
std::string write_report_json(const RunReport& report);

}  // namespace clipfile
