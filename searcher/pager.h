/// Sends standard output through a pager.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdio>
#include <string>

namespace clipfile {

/// $PAGER, else less.
std::string pager_command();

/// As long as it lives, what is written to file descriptor 1 goes to the command, which a shell
/// runs. Where it cannot be started, nothing changes.
class Pager {
 public:
  explicit Pager(const std::string& command);
  /// Waits until the pager has ended. Streams must have been flushed.
  ~Pager();
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;

 private:
  std::FILE* pipe_ = nullptr;
  int terminal_ = -1;  ///< what standard output was
};

}  // namespace clipfile
