/// How many files this process may have open, which says how many databases it can merge at once.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>

namespace clipfile {

/// Who has files open at the same time.
struct Crew {
  unsigned workers = 1;   ///< processes, each with some files that were opened for it
  unsigned builders = 1;  ///< threads, each of which merges
};

/// How many there are to be allowed where each thread merges `fan_in` databases.
std::uint64_t open_files_for(const Crew& crew, std::uint64_t fan_in);

/// How many databases each of the threads may merge while the others do so, too: two at least.
std::uint64_t fan_in_within(std::uint64_t most_open_files, const Crew& crew);

/// Raises what the system allows this process to as many as are wanted, where it lets itself be
/// raised so far. Returns how many are allowed.
std::uint64_t allow_open_files(std::uint64_t wanted);

}  // namespace clipfile
