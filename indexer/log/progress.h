/// Says a few times a second how far a run has come.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

#include "indexer/log/log.h"

namespace clipfile {

/// The looking through an archive, whose end is not known, or the indexing of so many files.
class Progress {
 public:
  using Clock = std::function<std::chrono::steady_clock::time_point()>;

  /// Of looking through the archive.
  explicit Progress(Log& log, Clock now = std::chrono::steady_clock::now);

  /// Of reading so much.
  Progress(Log& log, std::uint64_t files, std::uint64_t bytes,
           Clock now = std::chrono::steady_clock::now);

  /// Takes the status away.
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Another file is done.
  void advance(std::uint64_t bytes = 0);

 private:
  std::string line() const;
  std::string line_of_reading() const;

  Log& log_;
  Clock now_;
  bool end_is_known_;
  std::uint64_t files_ = 0;
  std::uint64_t bytes_ = 0;
  std::uint64_t files_done_ = 0;
  std::uint64_t bytes_done_ = 0;
  std::chrono::steady_clock::time_point start_;
  std::chrono::steady_clock::time_point last_shown_;
};

}  // namespace clipfile
