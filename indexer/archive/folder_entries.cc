// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/folder_entries.h"

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

#include "indexer/archive/ignore_file.h"

namespace clipfile {
namespace {

struct CloseFolder {
  void operator()(DIR* folder) const { closedir(folder); }
};

/// In the folder's own order.
std::vector<FolderEntry> read_names(DIR* folder) {
  std::vector<FolderEntry> entries;
  for (;;) {
    errno = 0;
    const dirent* found = readdir(folder);
    if (!found) return entries;
    const bool is_hidden = found->d_name[0] == '.' && found->d_name != ignore_file;
    if (!is_hidden) entries.emplace_back().name = found->d_name;
  }
}

void look_at(int folder, FolderEntry& entry) {
  struct stat status {};
  if (fstatat(folder, entry.name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
    entry.fault = errno;
    return;
  }
  entry.mode = status.st_mode;
  entry.stamp = stamp_of(status);
}

}  // namespace

std::optional<std::vector<FolderEntry>> read_folder(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (descriptor < 0) return std::nullopt;
  const std::unique_ptr<DIR, CloseFolder> folder(fdopendir(descriptor));
  if (!folder) {
    close(descriptor);
    return std::nullopt;
  }
  std::vector<FolderEntry> entries = read_names(folder.get());
  if (errno != 0) return std::nullopt;
  for (FolderEntry& entry : entries) look_at(descriptor, entry);
  // Gone since they were listed: as if they had never been there.
  std::erase_if(entries, [](const FolderEntry& entry) { return entry.fault == ENOENT; });
  std::sort(entries.begin(), entries.end(),
            [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
  return entries;
}

}  // namespace clipfile
