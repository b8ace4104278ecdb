/// Says a few times a second how many of so many things are done.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "indexer/log/log.h"

namespace clipfile {

class Countdown {
 public:
  explicit Countdown(Log& log) : log_(log) {}
  /// Takes the status away.
  ~Countdown() { log_.show_status(""); }
  Countdown(const Countdown&) = delete;
  Countdown& operator=(const Countdown&) = delete;

  /// Begins anew: "0 of 200 articles".
  void expect(std::uint64_t number, std::string things);

  /// So many are done.
  void reach(std::uint64_t done);

  /// Another one is done.
  void advance() { reach(done_ + 1); }

 private:
  void show();

  Log& log_;
  std::uint64_t expected_ = 0;
  std::uint64_t done_ = 0;
  std::string things_;
  std::chrono::steady_clock::time_point last_shown_;
};

}  // namespace clipfile
