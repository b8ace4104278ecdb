/// Reads files in workers: processes that may crash, hang or lie, each at the cost of the file that
/// made it do so.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include "indexer/reading/file_reading.h"
#include "indexer/reading/reply_check.h"
#include "indexer/worker/worker_messages.h"

namespace clipfile {

struct PoolOptions {
  std::string program;  ///< path of clip-worker
  WorkerTerms terms;
  unsigned jobs = 1;                           ///< workers at a time
  std::chrono::milliseconds patience{60'000};  ///< with a file, see AnswerTime
  std::uint64_t most_files = 2000;  ///< that a worker reads before another takes its place
  std::size_t most_waiting_bytes = 64 * 1024 * 1024;  ///< of articles whose turn has not come
  std::function<bool()> stopped = [] { return false; };
  /// By which workers are waited for; does not jump where the wall clock does.
  std::function<std::chrono::milliseconds()> now;  ///< empty: the system's
  /// What an answer about a file of this size may come to.
  std::function<ReplyLimits(const ExtractionLimits&, std::uint64_t file_bytes)> reply_limits =
      limits_of_reply;
  /// Told once, when the first worker is confined.
  std::function<void(const Confinement&)> on_confinement = [](const Confinement&) {};
};

/// Has one thread. A file whose worker comes to grief, after it has read others, is read again by a
/// new one, so that it never pays for them. One that is to blame fails, and what was found of it
/// until then stays, unless the worker lied.
class WorkerPool : public FileReading {
 public:
  explicit WorkerPool(PoolOptions options);

  /// Starts workers when there is something to read, and ends them. Throws std::runtime_error
  /// where a new worker cannot read anything.
  void read(std::span<const FoundFile> files, ReadingSink& sink) override;

 private:
  PoolOptions options_;
};

}  // namespace clipfile
