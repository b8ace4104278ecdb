/// A folder for what a run builds and throws away, within the folder of the index: on the disk that
/// the index needs room on anyway, and in the system's cache as long as there is memory.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
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

  /// Does something that needs the folder. Where that fails because somebody removed it, or a part
  /// of it, throws std::runtime_error, which says so; else what `act` throws.
  void use(const std::function<void()>& act) const;

 private:
  bool is_there() const;

  std::string path_;
};

}  // namespace clipfile
