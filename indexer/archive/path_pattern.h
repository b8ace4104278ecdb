/// Globs for files and folders of the archive, as .gitignore has them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace clipfile {

/// Matched against a name, or, where a "/" stands before its end, against the path below a folder:
/// "*", "?" and "[a-z]" as in the shell, "*" within a name only, and "**" in place of a name for
/// any number of folders ("**/x", "x/**", "x/**/y"). "name/" means folders only. A "[" without its
/// "]" stands for itself. A match takes time in proportion to the length of both at most.
class PathPattern {
 public:
  /// `folder` is absolute.
  PathPattern(std::string glob, const std::string& folder);

  /// `path` is absolute and ends with `name`; it lies below the folder.
  bool matches(const std::string& path, const std::string& name, bool is_folder) const;

 private:
  std::string glob_;
  std::size_t below_;  ///< bytes of a path up to what is below the folder
  bool folders_only_ = false;
  bool is_path_ = false;
  bool crosses_folders_ = false;  ///< it has a "**"
};

}  // namespace clipfile
