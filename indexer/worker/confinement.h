/// Says what a process that reads files is confined by.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace clipfile {

/// What of the sandbox is in force, see sandbox.h.
struct Confinement {
  bool limits = false;       ///< of memory, written files, open files
  unsigned landlock = 0;     ///< version of the kernel's interface; 0: none
  bool call_filter = false;  ///< seccomp

  bool operator==(const Confinement&) const = default;
};

/// "limits, Landlock (ABI 7), seccomp"; "nothing" where there is nothing.
std::string describe(const Confinement& confinement);

/// "Landlock, seccomp": what is not in force; empty where everything is.
std::string describe_missing(const Confinement& confinement);

}  // namespace clipfile
