/// Settles what becomes of each file that is not as the index knows it: read, moved, or left alone.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "indexer/run/archive_diff.h"

namespace clipfile {

/// A file whose contents the index has already, with its new state.
struct KeptFile {
  std::string path;
  FileState state;
};

struct MovedFile {
  std::string from;
  std::string to;
  FileState state;
};

struct RunPlan {
  std::vector<KeptFile> touched;     ///< another stamp, the same contents
  std::vector<MovedFile> moved;      ///< in an order in which each finds its new place free
  std::vector<FoundFile> to_read;    ///< new, or changed
  std::vector<std::string> removed;  ///< gone, and not moved
};

/// Whether the index has all that the file held when it was read.
bool is_whole(const FileStateView& state);

/// Reads the files that are known and have another stamp, and new ones that may have been moved
/// from elsewhere, for their hashes: one that has the size of a file that is gone or changed. A
/// file is moved where contents and the ending of its name are the same, and no sidecar describes
/// it. `on_the_way` is called
/// again and again, and may throw to end it.
RunPlan plan_run(ArchiveDiff diff, const KnownFiles& known,
                 const std::function<void()>& on_the_way);

}  // namespace clipfile
