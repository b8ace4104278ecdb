// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/bulk/scratch_folder.h"

#include <filesystem>
#include <system_error>

#include "common/index_folder.h"

namespace clipfile {

namespace fs = std::filesystem;

ScratchFolder::ScratchFolder(const std::string& index_folder)
    : path_(index_folder + '/' + std::string(index_layout::scratch)) {
  fs::remove_all(path_);
  fs::create_directory(path_);
}

ScratchFolder::~ScratchFolder() {
  std::error_code next_run_removes_it;
  fs::remove_all(path_, next_run_removes_it);
}

}  // namespace clipfile
