/// Settles which files and folders a run looks through.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/run/safety.h"

namespace clipfile {

/// Absolute paths without links, in byte order, each once. Throws RunRefused where one is missing,
/// or is neither a file nor a folder.
std::vector<std::string> resolve_roots(const std::vector<std::string>& paths);

struct KnownRoots {
  std::vector<std::string> present;
  std::vector<std::string> missing;
};

/// Parts the roots of earlier runs by whether they are still there.
KnownRoots part_roots(const std::vector<std::string>& roots);

}  // namespace clipfile
