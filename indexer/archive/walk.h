/// Walks the archive and lists its files, without reading them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "indexer/archive/file_stamp.h"

namespace clipfile {

struct FoundFile {
  std::string path;
  FileStamp stamp;
  std::string sidecar = {};     ///< path of the file that describes it; else empty
  std::string sidecar_is = {};  ///< as describe_sidecar() says it; else empty
};

/// Which files a walk takes, by patterns (see PathPattern) below the root.
struct WalkRules {
  std::vector<std::string> include;  ///< empty: everything
  std::vector<std::string> exclude;
  std::string skipped_folder;  ///< absolute; the index itself, should it lie in the archive
};

/// A folder or file that could not be looked at, or a special file that was passed over.
struct WalkFault {
  std::string path;
  std::string reason;
  bool hides_files;  ///< what is below it is unknown; nothing there may be taken for gone
};

struct WalkVisitor {
  std::function<void(const FoundFile&)> file;
  std::function<void(WalkFault)> fault;
  /// Before it is read; may be empty. What is excluded, and the index itself, are not visited.
  std::function<void(const std::string& path)> folder = nullptr;
};

/// Visits the regular files at and below `root` (absolute), names in byte order, folders where
/// their name stands. Hidden names (".git") are left out, and what a .clipignore file in a folder
/// names; a folder whose own cannot be obeyed is not looked into. Passed over is the folder with
/// the parts of a saved page, where the page stands beside it. Sidecars ("scan.pdf.yaml" beside
/// "scan.pdf") come with the file that they describe, not by themselves. Symbolic links are not
/// followed, so that a walk neither leaves the root nor goes in circles. Never blocks on a FIFO or
/// device.
void walk_archive(const std::string& root, const WalkRules& rules, const WalkVisitor& visitor);

}  // namespace clipfile
