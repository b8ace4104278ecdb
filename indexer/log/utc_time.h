/// Writes points in time for programs, the same in every time zone.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <string>

namespace clipfile {

/// As in RFC 3339, to the millisecond: "2022-01-09T06:30:00.250Z".
std::string utc_time(std::chrono::system_clock::time_point time);

}  // namespace clipfile
