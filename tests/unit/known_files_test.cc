// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/known_files.h"

#include <gtest/gtest.h>
#include <stdexcept>
#include <utility>

#include "tests/unit/support/known_files.h"

namespace clipfile {
namespace {

FileState state_of_size(std::uint64_t size) {
  FileState state;
  state.stamp.size = size;
  state.reason = "reason " + std::to_string(size);
  return state;
}

TEST(KnownFilesOfAnIndex, AreFoundByTheirWholePaths) {
  const KnownFiles files = known_files({{"/a", state_of_size(1)}, {"/b", state_of_size(2)}});
  EXPECT_EQ(files.size(), 2U);
  EXPECT_EQ(files.at("/b"), state_of_size(2));
  for (const std::string_view path : {"", "/", "/aa", "/a/", "/c"}) {
    EXPECT_FALSE(files.contains(path)) << path;
    EXPECT_EQ(files.find(path), files.end()) << path;
    EXPECT_THROW(files.at(path), std::out_of_range) << path;
  }
  EXPECT_TRUE(KnownFiles().empty());
  EXPECT_FALSE(KnownFiles().contains("/a"));
}

TEST(KnownFilesOfAnIndex, AreInTheOrderOfTheirPathsWhateverThatOfTheirKeys) {
  KnownFiles files;
  const std::string longest = '/' + std::string(3'000, 'x');
  std::map<std::string, FileState> states;
  for (const std::string& path : {longest + 'z', std::string("/b"), longest, longest + 'y',
                                  std::string("/a"), std::string("/zz")}) {
    states[path] = state_of_size(path.size());
    files.add(file_state_key(path), write_file_state(path, states[path]));
  }
  ASSERT_EQ(files.size(), states.size());
  auto found = files.begin();
  for (const auto& [path, state] : states) {
    EXPECT_EQ(found->path, path);
    EXPECT_EQ((found++)->state.state(), state);
    EXPECT_EQ(files.at(path), state);
  }
}

TEST(KnownFilesOfAnIndex, LeaveOutWhatIsThereAlreadyOrCannotBeRead) {
  KnownFiles files;
  files.add(file_state_key("/a"), write_file_state("/a", state_of_size(1)));
  files.add(file_state_key("/a"), write_file_state("/a", state_of_size(2)));
  files.add(file_state_key("/b"), "garbage");
  files.add("root:/c", write_file_state("/c", {}));
  EXPECT_EQ(files.size(), 1U);
  EXPECT_EQ(files.at("/a"), state_of_size(1));
}

TEST(KnownFilesOfAnIndex, StayWhereTheyAreWhenAllAreMoved) {
  KnownFiles files = known_files({{"/a", state_of_size(1)}});
  const auto found = files.find("/a");
  const KnownFiles elsewhere = std::move(files);
  EXPECT_EQ(found, elsewhere.begin());
  EXPECT_EQ(found->state.reason, "reason 1");
}

}  // namespace
}  // namespace clipfile
