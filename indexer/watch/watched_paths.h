/// Settles which files and folders a watch listens to.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

namespace clipfile {

/// Absolute paths, without links as far as they are there; where none are named, the roots that the
/// index knows. None at all where the index cannot be read: the run says why.
std::vector<std::string> watched_paths(const std::string& index_folder,
                                       const std::vector<std::string>& paths);

}  // namespace clipfile
