// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/durable_file.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <stdexcept>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <system_error>
#include <unistd.h>

namespace clipfile {
namespace {

[[noreturn]] void throw_errno(const std::string& path) {
  throw std::system_error(errno, std::generic_category(), path);
}

class Descriptor {
 public:
  Descriptor(const std::string& path, int flags)
      : path_(path), fd_(open(path.c_str(), flags, 0666)) {
    if (fd_ < 0) throw_errno(path);
  }
  ~Descriptor() { close(fd_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  void write_all(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = write(fd_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) throw_errno(path_);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  void sync() const {
    if (fsync(fd_) != 0) throw_errno(path_);
  }

 private:
  std::string path_;
  int fd_;
};

}  // namespace

void sync_folder(const std::string& folder) {
  Descriptor(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC).sync();
}

void sync_files_in(const std::string& folder) {
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.is_regular_file()) Descriptor(entry.path(), O_RDONLY | O_CLOEXEC).sync();
  }
  sync_folder(folder);
}

void sync_names_above(const std::string& folder) {
  const auto device_of = [](const std::filesystem::path& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) throw_errno(path);
    return status.st_dev;
  };
  std::filesystem::path below = std::filesystem::canonical(folder);
  for (; below.has_relative_path(); below = below.parent_path()) {
    const std::filesystem::path above = below.parent_path();
    if (device_of(above) != device_of(below)) return;
    if (access(above.c_str(), R_OK) == 0) sync_folder(above);
  }
}

std::string temporary_name(const std::string& path) { return path + ".tmp"; }

void put_in_place(const std::string& path) {
  const std::string beside = temporary_name(path);
  Descriptor(beside, O_RDONLY | O_CLOEXEC).sync();
  if (rename(beside.c_str(), path.c_str()) != 0) throw_errno(path);
  const std::string folder = std::filesystem::path(path).parent_path();
  sync_folder(folder.empty() ? "." : folder);
}

void replace_file(const std::string& path, std::string_view contents) {
  Descriptor(temporary_name(path), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC).write_all(contents);
  put_in_place(path);
}

void require_room(const std::string& folder, std::uint64_t bytes) {
  constexpr std::uint64_t megabyte = 1024 * 1024;
  struct statvfs room {};
  if (statvfs(folder.c_str(), &room) != 0) throw_errno(folder);
  const std::uint64_t free = static_cast<std::uint64_t>(room.f_bavail) * room.f_frsize;
  if (free >= bytes) return;
  throw std::runtime_error(folder + ": " + std::to_string(free / megabyte) +
                           " MB free, the next step needs " + std::to_string(bytes / megabyte) +
                           " MB: nothing more was written: make room and run again");
}

void require_free_space(const std::string& folder, std::uint64_t text_bytes) {
  constexpr std::uint64_t least = 256 * 1024 * 1024;
  require_room(folder, std::max(least, 4 * text_bytes));
}

}  // namespace clipfile
