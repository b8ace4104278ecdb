/// Makes the files that an index knows of states that a test has written.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>

#include "indexer/store/known_files.h"

namespace clipfile {

inline KnownFiles known_files(const std::map<std::string, FileState>& states) {
  KnownFiles files;
  for (const auto& [path, state] : states) {
    files.add(file_state_key(path), write_file_state(path, state));
  }
  return files;
}

}  // namespace clipfile
