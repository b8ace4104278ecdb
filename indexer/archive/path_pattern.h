/// Globs for files and folders of the archive, as .gitignore has them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace clipfile {

/// Matched against a name, or, where a "/" stands before its end, against the path below a folder:
/// "*", "?" and "[a-z]" as in the shell, "*" within a name only, and "**" in place of a name for
/// any number of folders ("**/x", "x/**", "x/**/y"). "name/" means folders only. A "[" without its
/// "]" stands for itself, and no "[a/b]" reaches over a slash. The last "**" alone is tried at more
/// than one place, so that no pattern makes a match take for ever.
class PathPattern {
 public:
  /// `folder` is absolute.
  PathPattern(std::string glob, const std::string& folder);

  /// `path` is absolute and ends with `name`; it lies below the folder.
  bool matches(const std::string& path, const std::string& name, bool is_folder) const;

 private:
  std::vector<std::string> globs_;  ///< one for each name of a path, or one for any name
  std::size_t below_;               ///< bytes of a path up to what is below the folder
  bool folders_only_ = false;
  bool is_path_ = false;
};

}  // namespace clipfile
