// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/roots.h"

#include <algorithm>
#include <filesystem>

namespace clipfile {

namespace fs = std::filesystem;

std::vector<std::string> resolve_roots(const std::vector<std::string>& paths) {
  std::vector<std::string> roots;
  for (const std::string& path : paths) {
    std::error_code fault;
    const fs::path resolved = fs::canonical(path, fault);
    const fs::file_status status = fault ? fs::file_status() : fs::status(resolved, fault);
    if (fault) {
      throw RunRefused(path + ": " + fault.message() +
                       ": nothing was changed: check the path, and whether its disk is mounted");
    }
    if (!fs::is_directory(status) && !fs::is_regular_file(status)) {
      throw RunRefused(path + ": neither a file nor a folder: nothing was changed: name others");
    }
    roots.push_back(resolved);
  }
  std::sort(roots.begin(), roots.end());
  roots.erase(std::unique(roots.begin(), roots.end()), roots.end());
  return roots;
}

KnownRoots part_roots(const std::vector<std::string>& roots) {
  KnownRoots parted;
  for (const std::string& root : roots) {
    std::error_code fault;
    (fs::exists(root, fault) && !fault ? parted.present : parted.missing).push_back(root);
  }
  return parted;
}

}  // namespace clipfile
