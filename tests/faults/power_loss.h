/// Builds what a disk may hold after the power went, from a log of the calls that a program made.
///
/// The model, which is harsher than file systems are:
///  - What was written to a file is certain up to its last fsync or fdatasync. Of each later write
///  or
///    truncation any may be missing, and of a write each block of 4 KB.
///  - Names (creations, renames, removals) are certain up to an fsync of their folder. Later ones
///    reach the disk in their order, as far as they do: in that of all folders together, as with a
///    journal, or in that of each folder by itself, which is all that POSIX promises.
/// Not in it: blocks that are written in part, disks that say that they wrote and did not.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include "tests/faults/shims.h"

namespace clipfile::testing_support {

enum class NameOrder { of_all_folders, of_each_folder };

/// Makes the folder `image` what the folder `logged` may be when the power goes behind the first
/// `calls` of the log. `logged` itself is there from the beginning.
void build_image(const std::vector<LoggedCall>& log, std::size_t calls, const std::string& logged,
                 NameOrder order, std::mt19937& random, const std::string& image);

/// The same where nothing is missing.
void build_whole_image(const std::vector<LoggedCall>& log, std::size_t calls,
                       const std::string& logged, const std::string& image);

}  // namespace clipfile::testing_support
