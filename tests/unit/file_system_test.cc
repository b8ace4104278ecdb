// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/file_system.h"

#include <filesystem>
#include <gtest/gtest.h>

#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

TEST(FileSystem, StaysTheSameForAFolderWhateverHappensInIt) {
  const TemporaryFolder folder;
  const std::string before = file_system_of(folder.path());
  EXPECT_NE(before, "");
  folder.write("a/b.txt", "text");
  EXPECT_EQ(file_system_of(folder.path()), before);
}

TEST(FileSystem, TellsFoldersApart) {
  const TemporaryFolder folder;
  folder.write("a/b.txt", "text");
  EXPECT_NE(file_system_of(folder.path()), file_system_of(folder.path("a")));
  EXPECT_NE(file_system_of(folder.path()), file_system_of("/proc"));
}

TEST(FileSystem, IsNotKnownOfAPathThatIsNotThere) {
  EXPECT_EQ(file_system_of("/nonexistent/folder"), "");
}

}  // namespace
}  // namespace clipfile
