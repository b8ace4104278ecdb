/// Writes sizes as people read them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace clipfile {

/// "12.3 MB"; a megabyte has 1,000,000 bytes.
std::string format_megabytes(std::uint64_t bytes);

}  // namespace clipfile
