/// Lets one run at a time change an index.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <stdexcept>
#include <string>
#include <utility>

namespace clipfile {

/// Another run holds the index; what() names its process and when it started.
class IndexBusy : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// How long to wait for another run.
struct Patience {
  // NOLINTNEXTLINE(google-explicit-constructor): a time says it all
  Patience(std::chrono::seconds longest, std::function<void()> on_the_way = {})
      : time(longest), while_waiting(std::move(on_the_way)) {}

  std::chrono::seconds time;
  std::function<void()> while_waiting;  ///< called some times a second; may throw to stop waiting
};

/// Held from construction to destruction. The kernel drops it when the process ends, however it
/// ends, so that no lock is ever removed by hand.
class IndexLock {
 public:
  /// Throws IndexBusy where another run still holds the index after `patience`; and what that
  /// throws.
  IndexLock(const std::string& index_folder, const Patience& patience);
  ~IndexLock();
  IndexLock(IndexLock&& other) noexcept;
  IndexLock& operator=(IndexLock&&) = delete;

 private:
  void wait(const std::string& index_folder, const Patience& patience) const;

  int descriptor_;
};

}  // namespace clipfile
