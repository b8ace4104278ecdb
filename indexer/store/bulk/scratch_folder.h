/// A folder for what a run builds and throws away, within the folder of the index: on the disk that
/// the index needs room on anyway, and in the system's cache as long as there is memory.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace clipfile {

class ScratchFolder {
 public:
  /// Makes it, empty, also where a killed run left one. Throws std::filesystem::filesystem_error.
  explicit ScratchFolder(const std::string& index_folder);

  /// Removes it.
  ~ScratchFolder();

  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  /// Of something in it.
  std::string path(const std::string& name) const { return path_ + '/' + name; }

 private:
  std::string path_;
};

}  // namespace clipfile
