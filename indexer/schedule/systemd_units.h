/// Writes the service and the timer of systemd for a schedule.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/schedule/schedule.h"

namespace clipfile {

struct UnitFile {
  std::string name;  ///< "clip-index.timer"
  std::string text;
};

/// For the system's manager, which runs them as schedule.user, whether or not anyone is logged in.
/// Throws std::invalid_argument where systemd has no such time, or a unit cannot hold a path.
std::vector<UnitFile> write_units(const Schedule& schedule);

}  // namespace clipfile
