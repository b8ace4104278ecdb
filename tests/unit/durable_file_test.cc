// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/durable_file.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <stdexcept>
#include <system_error>
#include <unistd.h>

#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

TEST(ReplaceFile, WritesNewContentsOverOldOnes) {
  const TemporaryFolder folder;
  const std::string path = folder.path("stub");
  for (const std::string& contents :
       {std::string("first"), std::string(), std::string("a\0b", 3), std::string(3'000'000, 'x')}) {
    replace_file(path, contents);
    EXPECT_EQ(read_whole(path), contents);
    EXPECT_FALSE(fs::exists(path + ".tmp"));
  }
}

TEST(ReplaceFile, ReplacesALinkInsteadOfWhatItNames) {
  const TemporaryFolder folder;
  const std::string named = folder.write("named", "old");
  fs::create_symlink(named, folder.path("link"));
  replace_file(folder.path("link"), "new");
  EXPECT_EQ(read_whole(named), "old");
  EXPECT_EQ(read_whole(folder.path("link")), "new");
}

TEST(ReplaceFile, OverwritesWhatAKilledRunLeftBeside) {
  const TemporaryFolder folder;
  folder.write("stub.tmp", "torn and much longer than what comes");
  replace_file(folder.path("stub"), "whole");
  EXPECT_EQ(read_whole(folder.path("stub")), "whole");
}

TEST(ReplaceFile, KeepsTheOldContentsWhereItFails) {
  const TemporaryFolder folder;
  EXPECT_THROW(replace_file(folder.path("missing/file"), "text"), std::system_error);
  fs::create_directories(folder.path("file/child"));
  EXPECT_THROW(replace_file(folder.path("file"), "text"), std::system_error);
  EXPECT_TRUE(fs::is_directory(folder.path("file/child")));
}

TEST(SyncFolder, TakesFoldersOnly) {
  const TemporaryFolder folder;
  const std::string file = folder.write("a/b", "text");
  EXPECT_NO_THROW(sync_folder(folder.path()));
  EXPECT_NO_THROW(sync_files_in(folder.path()));
  EXPECT_NO_THROW(sync_files_in(folder.path("a")));
  EXPECT_THROW(sync_folder(file), std::system_error);
  EXPECT_THROW(sync_folder(folder.path("missing")), std::system_error);
  EXPECT_THROW(sync_files_in(folder.path("missing")), std::system_error);
}

TEST(SyncNamesAbove, TakesAnyFolderThatIsThere) {
  const TemporaryFolder folder;
  folder.write("a/b/c/file", "text");
  EXPECT_NO_THROW(sync_names_above(folder.path("a/b/c")));
  EXPECT_NO_THROW(sync_names_above("/"));
  EXPECT_THROW(sync_names_above(folder.path("missing")), std::system_error);
}

TEST(RequireFreeSpace, RefusesABatchThatMayNotFit) {
  const TemporaryFolder folder;
  const std::uint64_t free = fs::space(folder.path()).available;
  const std::uint64_t far_too_much = free;
  try {
    require_free_space(folder.path(), far_too_much);
    ADD_FAILURE() << "four times the free space was granted";
  } catch (const std::runtime_error& refusal) {
    const std::string message = refusal.what();
    EXPECT_TRUE(message.starts_with(folder.path() + ": ")) << message;
    EXPECT_TRUE(message.ends_with("make room and run again")) << message;
  }
  constexpr std::uint64_t plenty = 1ULL << 30;
  if (free > plenty) {
    EXPECT_NO_THROW(require_free_space(folder.path(), 0));
  }
  EXPECT_THROW(require_free_space(folder.path("missing"), 0), std::system_error);
}

}  // namespace
}  // namespace clipfile
