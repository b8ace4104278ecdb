/// Says that something in the archive changed, as soon as it does.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstdint>

namespace clipfile {

enum class ArchiveNews : std::uint8_t { none, changed, interrupted };

class ChangeSource {
 public:
  using Time = std::chrono::steady_clock::time_point;

  ChangeSource() = default;
  virtual ~ChangeSource() = default;
  ChangeSource(const ChangeSource&) = delete;
  ChangeSource& operator=(const ChangeSource&) = delete;

  /// From now on changes are noticed, wherever the folders of the archive are now. Those of before
  /// are forgotten.
  virtual void listen() = 0;

  /// Returns when something has changed since listen() or the last call, when the process is asked
  /// to stop, or at `until`.
  virtual ArchiveNews wait(Time until) = 0;
};

}  // namespace clipfile
