// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/open_file.h"

#include <cerrno>
#include <filesystem>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <variant>

#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

std::string reason_of(const std::string& path) {
  const auto opened = open_file(path);
  const auto* rejection = std::get_if<Rejection>(&opened);
  return rejection ? rejection->reason : "";
}

TEST(OpenFile, IsOpenForAsLongAsItLives) {
  const TemporaryFolder folder;
  int descriptor = -1;
  {
    auto opened = open_file(folder.write("a.txt", "abc"));
    OpenFile file = std::get<OpenFile>(std::move(opened));
    descriptor = file.descriptor();
    char bytes[8];
    EXPECT_EQ(read(descriptor, bytes, sizeof bytes), 3);
  }
  EXPECT_EQ(close(descriptor), -1);
  OpenFile none;
  EXPECT_EQ(none.descriptor(), -1);
}

TEST(OpenFile, NeitherWaitsNorFollowsLinks) {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.txt", "abc");
  std::filesystem::create_symlink(file, folder.path("link"));
  ASSERT_EQ(mkfifo(folder.path("pipe").c_str(), 0600), 0);
  EXPECT_EQ(reason_of(folder.path("link")), "a symbolic link, not a regular file");
  EXPECT_EQ(reason_of(folder.path("pipe")), "") << "what it is shows in its status";
  EXPECT_EQ(reason_of(folder.path("gone")), "cannot be opened: No such file or directory");
  EXPECT_EQ(reason_of(std::string("a\0b", 3)), "its path holds a NUL");
}

TEST(SystemFault, SaysWhatWouldHaveToChange) {
  EXPECT_EQ(system_fault("cannot be read", EIO).cause, RejectionCause::temporary);
  EXPECT_EQ(system_fault("cannot be read", EACCES).cause, RejectionCause::forbidden);
  EXPECT_EQ(system_fault("cannot be read", EIO).reason, "cannot be read: Input/output error");
  EXPECT_EQ(no_regular_file(S_IFDIR).reason, "a folder, not a regular file");
}

}  // namespace
}  // namespace clipfile
