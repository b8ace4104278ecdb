// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/worker/landlock.h"

#include <cerrno>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/prctl.h>

#include "tests/unit/support/confined_child.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

constexpr int no_landlock = 77;
constexpr int opened = 78;

/// The error of opening the file in a process to which files are closed; `opened` where it can be.
int error_of_opening(const std::string& path, int flags) {
  return in_child([&] {
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    if (close_file_system() == 0) return no_landlock;
    return open(path.c_str(), flags | O_CLOEXEC, 0600) >= 0 ? opened : errno;
  });
}

TEST(Landlock, ClosesAllButLibrariesAndTheirTables) {
  const TemporaryFolder folder;
  const std::string secret = folder.write("secret.txt", "It is.");
  if (error_of_opening(secret, O_RDONLY) == no_landlock) {
    GTEST_SKIP() << "this system has no Landlock";
  }
  const struct {
    std::string path;
    int flags;
    int outcome;
  } rows[] = {
      {secret, O_RDONLY, EACCES},
      {secret, O_WRONLY, EACCES},
      {folder.path("new.txt"), O_WRONLY | O_CREAT, EACCES},
      {folder.path(), O_RDONLY | O_DIRECTORY, EACCES},
      {"/etc/passwd", O_RDONLY, EACCES},
      {"/usr/share", O_RDONLY | O_DIRECTORY, opened},
      {"/usr/lib", O_RDONLY | O_DIRECTORY, opened},
      {"/usr/share/new", O_WRONLY | O_CREAT, EACCES},
  };
  for (const auto& [path, flags, outcome] : rows) {
    EXPECT_EQ(error_of_opening(path, flags), outcome) << path << ' ' << flags;
  }
}

}  // namespace
}  // namespace clipfile
