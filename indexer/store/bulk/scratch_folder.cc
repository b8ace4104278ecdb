// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/bulk/scratch_folder.h"

#include <filesystem>
#include <stdexcept>
#include <system_error>
#include <xapian.h>

#include "common/index_folder.h"

namespace clipfile {

namespace fs = std::filesystem;

namespace {

/// It says nothing of the index.
[[noreturn]] void throw_removed(const std::string& path) {
  throw std::runtime_error(path +
                           ": was removed, or a part of it, while the run worked there: the index "
                           "is as it was after its last commit: run again, and leave the folder "
                           "to the run");
}

}  // namespace

ScratchFolder::ScratchFolder(const std::string& index_folder)
    : path_(index_folder + '/' + std::string(index_layout::scratch)) {
  fs::remove_all(path_);
  fs::create_directory(path_);
}

ScratchFolder::~ScratchFolder() {
  std::error_code next_run_removes_it;
  fs::remove_all(path_, next_run_removes_it);
}

bool ScratchFolder::is_there() const {
  std::error_code unknown;
  return fs::exists(path_, unknown) || unknown;
}

void ScratchFolder::use(const std::function<void()>& act) const try {
  act();
} catch (const Xapian::DatabaseError& error) {
  const bool is_of_a_part = error.get_msg().find(path("")) != std::string::npos;
  if (is_there() && !(is_of_a_part && tells_of_damage(error))) throw;
  throw_removed(path_);
} catch (const std::system_error&) {
  if (is_there()) throw;
  throw_removed(path_);
}

}  // namespace clipfile
