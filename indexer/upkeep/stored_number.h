/// Reads the numbers that value slots hold.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace clipfile {

/// Nothing where the value is not that of a whole number above 0, or no double can hold it exactly.
std::optional<std::int64_t> read_stored_number(const std::string& value);

}  // namespace clipfile
