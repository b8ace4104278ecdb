/// Makes an index smaller: copies its generation without gaps and lets the copy take over.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <string>

#include "indexer/log/log.h"

namespace clipfile {

struct CompactOptions {
  std::string index_folder;
  std::chrono::seconds patience{0};  ///< with a run that holds the index
};

/// Returns the exit status. Searches go on meanwhile, and the generation before stays until the
/// next. A database that a full disk left read-only can be written again afterwards. Throws
/// IndexError, IndexBusy, std::system_error, std::runtime_error, Xapian::Error; the index is then
/// as it was.
int compact_index(const CompactOptions& options, Log& log);

}  // namespace clipfile
