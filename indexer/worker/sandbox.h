/// Takes from a process, for good, what a reader of files does not need: to write, to reach the
/// network, to start programs, to take all memory.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace clipfile {

/// What of it is in force.
struct Confinement {
  bool limits = false;       ///< of memory, written files, open files
  unsigned landlock = 0;     ///< version of the kernel's interface; 0: none
  bool call_filter = false;  ///< seccomp

  bool operator==(const Confinement&) const = default;
};

/// As much as this kernel, or the container that it runs in, allows. The process may afterwards
/// read what libraries and their tables are in, and what it has open; `most_memory` is in bytes of
/// address space, 0 means no limit. The process has one thread.
Confinement confine_process(std::uint64_t most_memory);

/// "limits, Landlock (ABI 7), seccomp"; "nothing" where there is nothing.
std::string describe(const Confinement& confinement);

/// "Landlock, seccomp": what is not in force; empty where everything is.
std::string describe_missing(const Confinement& confinement);

/// Whether this build has a sanitizer in it, which needs terabytes of address space.
bool has_sanitizer();

}  // namespace clipfile
