/// Lets a process make only those system calls that a reader of files needs (seccomp).
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace clipfile {

/// Afterwards what would write, connect, start, signal or look into other processes ends this one
/// with SIGSYS; what is merely not needed fails with ENOSYS. Whether the kernel does so.
bool filter_calls();

}  // namespace clipfile
