/// Shows on a terminal how far a run has come; stays silent elsewhere.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <string>

namespace clipfile {

class Progress {
 public:
  /// Nothing is ever written where `shown` is false.
  Progress(std::ostream& out, bool shown, std::uint64_t files, std::uint64_t bytes);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Another file is done. Redraws the line a few times a second.
  void advance(std::uint64_t bytes);

  /// Takes the line away, so that a message can be written in its place.
  void clear();

 private:
  std::string line(double seconds) const;

  std::ostream& out_;
  bool shown_;
  bool drawn_ = false;
  std::uint64_t files_;
  std::uint64_t bytes_;
  std::uint64_t files_done_ = 0;
  std::uint64_t bytes_done_ = 0;
  std::chrono::steady_clock::time_point start_;
  std::chrono::steady_clock::time_point last_drawn_;
};

}  // namespace clipfile
