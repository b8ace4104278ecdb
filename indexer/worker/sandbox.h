/// Takes from a process, for good, what a reader of files does not need: to write, to reach the
/// network, to start programs, to take all memory.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>

#include "indexer/worker/confinement.h"

namespace clipfile {

/// As much as this kernel, or the container that it runs in, allows. The process may afterwards
/// read what libraries and their tables are in, and what it has open; `most_memory` is in bytes of
/// address space, 0 means no limit. The process has one thread.
Confinement confine_process(std::uint64_t most_memory);

/// Whether this build has a sanitizer in it, which needs terabytes of address space.
bool has_sanitizer();

}  // namespace clipfile
