// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/watch/watched_paths.h"

#include <filesystem>
#include <xapian.h>

#include "common/index_folder.h"
#include "indexer/store/index_state.h"

namespace clipfile {
namespace {

std::vector<std::string> known_paths(const std::string& index_folder) try {
  return read_root_paths(open_index(index_folder));
} catch (const IndexError&) {
  return {};
} catch (const Xapian::Error&) {
  return {};
}

}  // namespace

std::vector<std::string> watched_paths(const std::string& index_folder,
                                       const std::vector<std::string>& paths) {
  std::vector<std::string> found;
  for (const std::string& path : paths.empty() ? known_paths(index_folder) : paths) {
    std::error_code fault;
    const auto resolved =
        std::filesystem::weakly_canonical(std::filesystem::absolute(path, fault), fault);
    if (!fault) found.push_back(resolved);
  }
  return found;
}

}  // namespace clipfile
