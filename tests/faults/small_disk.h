/// Gives a test a small disk of its own, where mounting is permitted.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <gtest/gtest.h>
#include <string>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace clipfile::testing_support {

class SmallDisk {
 public:
  /// At `path`, which may be there already; what lies below it is then hidden.
  SmallDisk(const std::string& path, long megabytes) : path_(path) {
    std::filesystem::create_directory(path_);
    const std::string size = "size=" + std::to_string(megabytes) + "m";
    mounted_ = mount("none", path_.c_str(), "tmpfs", 0, size.c_str()) == 0;
  }
  ~SmallDisk() {
    if (mounted_) umount2(path_.c_str(), MNT_DETACH);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  bool mounted() const { return mounted_; }
  bool make_read_only() const {
    return mount("none", path_.c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
  }

  /// Takes all room but `left` bytes.
  void fill(off_t left) const {
    struct statvfs room {};
    statvfs(path_.c_str(), &room);
    const off_t taken = static_cast<off_t>(room.f_bavail * room.f_frsize) - left;
    const int file = open(filler().c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    const int fault = taken > 0 ? posix_fallocate(file, 0, taken) : 0;
    EXPECT_TRUE(fault == 0 || fault == ENOSPC) << fault;
    close(file);
  }
  void make_room() const { std::filesystem::remove(filler()); }

 private:
  std::string filler() const { return path_ + "/filler"; }

  std::string path_;
  bool mounted_;
};

}  // namespace clipfile::testing_support
