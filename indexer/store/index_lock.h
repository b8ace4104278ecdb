/// Lets one run at a time change an index.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <stdexcept>
#include <string>

namespace clipfile {

/// Another run holds the index; what() names its process and when it started.
class IndexBusy : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Held from construction to destruction. The kernel drops it when the process ends, however it
/// ends, so that no lock is ever removed by hand.
class IndexLock {
 public:
  /// Throws IndexBusy where another run still holds the index after `patience`.
  IndexLock(const std::string& index_folder, std::chrono::seconds patience);
  ~IndexLock();
  IndexLock(IndexLock&& other) noexcept;
  IndexLock& operator=(IndexLock&&) = delete;

 private:
  int descriptor_;
};

}  // namespace clipfile
