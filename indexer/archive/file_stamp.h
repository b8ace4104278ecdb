/// Holds what the file system says of a file: by it a run sees, without reading, whether the file
/// may have changed.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <sys/stat.h>

namespace clipfile {

struct FileStamp {
  std::uint64_t size = 0;        ///< bytes
  std::int64_t modified_ns = 0;  ///< since 1970
  std::int64_t changed_ns = 0;   ///< of the inode, since 1970
  std::uint64_t inode = 0;

  bool operator==(const FileStamp&) const = default;
};

inline FileStamp stamp_of(const struct stat& status) {
  constexpr std::int64_t nanoseconds = 1'000'000'000;
  return {static_cast<std::uint64_t>(status.st_size),
          status.st_mtim.tv_sec * nanoseconds + status.st_mtim.tv_nsec,
          status.st_ctim.tv_sec * nanoseconds + status.st_ctim.tv_nsec,
          static_cast<std::uint64_t>(status.st_ino)};
}

}  // namespace clipfile
