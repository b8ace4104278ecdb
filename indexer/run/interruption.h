/// Tells a run that it was asked to stop, so that it can commit what is done.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <stdexcept>
#include <string>

namespace clipfile {

/// From now on SIGINT, SIGTERM and SIGHUP are remembered instead of ending the process;
/// SIGHUP only where it is not ignored, as under nohup(1).
void watch_for_interruption();

/// The first such signal; 0 where there was none.
int interruption();

/// Its name, "SIGTERM".
std::string interruption_name();

/// A run was stopped before it began.
class StoppedWaiting : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace clipfile
