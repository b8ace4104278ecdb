// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/path_pattern.h"

#include <algorithm>
#include <cstddef>
#include <fnmatch.h>
#include <optional>
#include <utility>
#include <vector>

namespace clipfile {
namespace {

constexpr const char* any_folders = "**";

std::vector<std::string> split_path(const std::string& path) {
  std::vector<std::string> names;
  for (std::size_t begin = 0;;) {
    const std::size_t end = path.find('/', begin);
    names.push_back(path.substr(begin, end - begin));
    if (end == std::string::npos) return names;
    begin = end + 1;
  }
}

/// Goes back to the last "**" only: what those before it took can stay as it is.
bool match_names(const std::vector<std::string>& globs, const std::vector<std::string>& names) {
  std::size_t glob = 0;
  std::size_t name = 0;
  std::optional<std::pair<std::size_t, std::size_t>> retry;  // the glob behind "**", and its name
  while (name < names.size()) {
    if (glob < globs.size() && globs[glob] == any_folders) {
      retry = {++glob, name};
    } else if (glob < globs.size() && fnmatch(globs[glob].c_str(), names[name].c_str(), 0) == 0) {
      ++glob;
      ++name;
    } else if (retry) {
      glob = retry->first;
      name = ++retry->second;
    } else {
      return false;
    }
  }
  return glob == globs.size();
}

}  // namespace

PathPattern::PathPattern(std::string glob, const std::string& folder)
    : below_(folder == "/" ? 1 : folder.size() + 1) {
  if (glob.ends_with('/')) {
    folders_only_ = true;
    glob.pop_back();
  }
  is_path_ = glob.find('/') != std::string::npos;
  if (glob.starts_with('/')) glob.erase(0, 1);
  globs_ = split_path(glob);
}

bool PathPattern::matches(const std::string& path, const std::string& name, bool is_folder) const {
  if (folders_only_ && !is_folder) return false;
  if (!is_path_) return fnmatch(globs_.front().c_str(), name.c_str(), 0) == 0;
  return match_names(globs_, split_path(path.substr(std::min(path.size(), below_))));
}

}  // namespace clipfile
