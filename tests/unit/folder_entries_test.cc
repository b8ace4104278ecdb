// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/folder_entries.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

std::string name_of(const FolderEntry& entry) { return entry.name; }

TEST(ReadFolder, ListsNamesInByteOrderAndOfHiddenOnesTheIgnoreFileAlone) {
  const TemporaryFolder folder;
  for (const char* name : {"b", "a", "Z", ".hidden", ".clipignore", "c/below"}) {
    folder.write(name, "text");
  }
  fs::create_symlink("nowhere", folder.path("link"));
  const auto entries = read_folder(folder.path());
  ASSERT_TRUE(entries);
  std::string names;
  for (const FolderEntry& entry : *entries) names += entry.name + ' ';
  EXPECT_EQ(names, ".clipignore Z a b c link ");
  EXPECT_EQ(entries->at(2).stamp.size, 4U);
  EXPECT_TRUE(S_ISREG(entries->at(2).mode));
  EXPECT_TRUE(S_ISDIR(entries->at(4).mode));
  EXPECT_TRUE(S_ISLNK(entries->at(5).mode));
}

TEST(ReadFolder, TellsOfManyEntriesWhatItTellsOfFew) {
  constexpr std::size_t many = 900;
  const TemporaryFolder folder;
  for (std::size_t i = 0; i < many; ++i) folder.write(std::to_string(i), std::string(i, 'x'));
  const auto entries = read_folder(folder.path());
  ASSERT_TRUE(entries);
  ASSERT_EQ(entries->size(), many);
  EXPECT_TRUE(std::ranges::is_sorted(*entries, {}, name_of));
  for (const FolderEntry& entry : *entries) {
    struct stat status {};
    ASSERT_EQ(lstat(folder.path(entry.name).c_str(), &status), 0);
    EXPECT_EQ(entry.stamp, stamp_of(status)) << entry.name;
    EXPECT_EQ(entry.mode, status.st_mode) << entry.name;
    EXPECT_EQ(entry.fault, 0) << entry.name;
  }
}

TEST(ReadFolder, SaysWhyThereIsNothing) {
  const TemporaryFolder folder;
  folder.write("file", "text");
  struct Row {
    std::string path;
    int why;
  };
  for (const auto& [path, why] :
       {Row{folder.path("none"), ENOENT}, Row{folder.path("file"), ENOTDIR}}) {
    EXPECT_FALSE(read_folder(path)) << path;
    EXPECT_EQ(errno, why) << path;
  }
}

}  // namespace
}  // namespace clipfile
