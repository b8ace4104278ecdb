/// How many files this process may have open, which says how many databases it can merge at once.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>

namespace clipfile {

/// How many there are to be allowed for `builders` threads that each merge `fan_in` databases.
std::uint64_t open_files_for(unsigned builders, std::uint64_t fan_in);

/// How many databases each of the threads may merge while the others do so, too: two at least.
std::uint64_t fan_in_within(std::uint64_t most_open_files, unsigned builders);

/// Raises what the system allows this process to as many as are wanted, where it lets itself be
/// raised so far. Returns how many are allowed.
std::uint64_t allow_open_files(std::uint64_t wanted);

}  // namespace clipfile
