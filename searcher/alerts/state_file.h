/// Keeps the state of saved searches in a file, which one run at a time uses.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <stdexcept>
#include <string>

#include "searcher/alerts/alert_state.h"

namespace clipfile {

/// Another run of saved searches uses the file.
class StateBusy : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The state of the searches over one index. Locked from construction to destruction; the kernel
/// drops the lock when the process ends, however it ends.
class StateFile {
 public:
  /// Makes `folder` where it is missing. Throws StateBusy; std::system_error.
  StateFile(const std::string& folder, const std::string& index_folder);
  ~StateFile();
  StateFile(const StateFile&) = delete;
  StateFile& operator=(const StateFile&) = delete;

  /// Empty where no search has looked yet. Throws AlertError where the file is damaged;
  /// std::system_error.
  AlertState load() const;

  /// On disk when it returns. Throws std::system_error.
  void save(const AlertState& state) const;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
  int lock_;
};

}  // namespace clipfile
