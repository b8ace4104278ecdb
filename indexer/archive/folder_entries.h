/// Lists what a folder holds, and what the file system says of it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

#include "indexer/archive/file_stamp.h"

namespace clipfile {

struct FolderEntry {
  std::string name;
  mode_t mode = 0;
  FileStamp stamp = {};
  int fault = 0;  ///< an errno where nothing could be learnt of it, and it is there all the same
};

/// In byte order; of hidden names only that of the ignore file. Nothing where the folder could not
/// be read to its end; errno says why.
std::optional<std::vector<FolderEntry>> read_folder(const std::string& path);

}  // namespace clipfile
