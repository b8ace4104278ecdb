/// Tells file systems apart, so that another disk in the place of the archive is noticed.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace clipfile {

/// The kind of the file system that `path` lies on, the number that it was given when it was made,
/// where its kind has one that outlasts a restart, and the inode of `path`. Empty where it cannot
/// be told.
std::string file_system_of(const std::string& path);

}  // namespace clipfile
