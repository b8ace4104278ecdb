// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/file_system.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>

#include "common/hashing.h"

namespace clipfile {
namespace {

/// Whether statfs gives a number that was written when the file system was made. Others give that
/// of the device, which may be another after a restart, or none.
bool has_lasting_number(std::int64_t kind) {
  constexpr std::array<std::int64_t, 3> kinds = {EXT4_SUPER_MAGIC, BTRFS_SUPER_MAGIC,
                                                 F2FS_SUPER_MAGIC};
  for (const std::int64_t lasting : kinds) {
    if (kind == lasting) return true;
  }
  return false;
}

}  // namespace

std::string file_system_of(const std::string& path) {
  struct statfs file_system {};
  struct stat status {};
  if (statfs(path.c_str(), &file_system) != 0 || stat(path.c_str(), &status) != 0) return "";
  const auto kind = static_cast<std::int64_t>(file_system.f_type);
  std::string name = std::to_string(kind) + ' ' + std::to_string(status.st_ino);
  if (!has_lasting_number(kind)) return name;
  std::array<char, sizeof(file_system.f_fsid)> number{};
  std::memcpy(number.data(), &file_system.f_fsid, number.size());
  return name + ' ' + to_hexadecimal({number.data(), number.size()});
}

}  // namespace clipfile
