// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/archive_diff.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <map>
#include <unistd.h>

#include "tests/unit/support/known_files.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

class ArchiveDiffTest : public testing::Test {
 protected:
  ArchiveDiff compare(const std::vector<std::string>& roots, const WalkRules& rules = {}) const {
    return compare_archive(roots, Comparing{.rules = rules}, known_files(known_));
  }

  /// Makes the index know the files as they are now.
  void learn(Outcome outcome = Outcome::indexed) {
    for (const FoundFile& file : compare({folder_.path()}).changed) {
      FileState& state = known_[file.path];
      state.stamp = file.stamp;
      state.outcome = outcome;
    }
  }

  std::string names(const std::vector<FoundFile>& files) const {
    std::vector<std::string> paths;
    for (const FoundFile& file : files) paths.push_back(file.path);
    return names(paths);
  }

  /// Below the folder, joined by spaces.
  std::string names(const std::vector<std::string>& paths) const {
    std::string joined;
    for (const std::string& path : paths) {
      joined += (joined.empty() ? "" : " ") + path.substr(folder_.path().size() + 1);
    }
    return joined;
  }

  TemporaryFolder folder_;
  std::map<std::string, FileState> known_;
};

TEST(LiesBelow, ComparesWholeNames) {
  struct Row {
    std::string path, folder;
    bool below;
  };
  const Row rows[] = {
      {"/a/b", "/a", true},    {"/a", "/a", true},     {"/ab", "/a", false},  {"/a", "/a/b", false},
      {"/a/b", "/", true},     {"/", "/", true},       {"/a/b", "/a/", true}, {"/a", "/a/", false},
      {"/a/b/c", "/b", false}, {"/a\nb", "/a", false},
  };
  for (const auto& [path, folder, below] : rows) {
    EXPECT_EQ(lies_below(path, folder), below) << path << " below " << folder;
  }
}

TEST_F(ArchiveDiffTest, TellsNewChangedUnchangedAndVanishedFilesApart) {
  for (const std::string_view name : {"a", "b", "c/d"}) folder_.write(name, "text");
  const ArchiveDiff first = compare({folder_.path()});
  EXPECT_EQ(names(first.changed), "a b c/d");
  EXPECT_EQ(first.known, 0U);
  learn();
  const ArchiveDiff same = compare({folder_.path()});
  EXPECT_TRUE(same.changed.empty());
  EXPECT_EQ(same.unchanged, 3U);
  folder_.write("b", "other text");
  folder_.write("e", "new");
  fs::remove_all(folder_.path("c"));
  const ArchiveDiff diff = compare({folder_.path()});
  EXPECT_EQ(names(diff.changed), "b e");
  EXPECT_EQ(names(diff.vanished), "c/d");
  EXPECT_EQ(diff.unchanged, 1U);
  EXPECT_EQ(diff.found, 3U);
  EXPECT_EQ(diff.known, 3U);
  EXPECT_TRUE(diff.empty_roots.empty());
}

TEST_F(ArchiveDiffTest, SeesARenameAsOneGoneAndOneNew) {
  folder_.write("a", "text");
  learn();
  fs::rename(folder_.path("a"), folder_.path("b"));
  const ArchiveDiff diff = compare({folder_.path()});
  EXPECT_EQ(names(diff.vanished), "a");
  EXPECT_EQ(names(diff.changed), "b");
}

TEST_F(ArchiveDiffTest, SeesAChangeThatKeepsSizeAndTime) {
  folder_.write("a", "old");
  const auto time = fs::last_write_time(folder_.path("a"));
  learn();
  usleep(20'000);
  folder_.write("a", "new");
  fs::last_write_time(folder_.path("a"), time);
  EXPECT_EQ(names(compare({folder_.path()}).changed), "a");
}

TEST_F(ArchiveDiffTest, LooksOnlyBelowTheRoots) {
  for (const std::string_view name : {"a/x", "ab/x", "b/x"}) folder_.write(name, "text");
  learn();
  for (const std::string_view name : {"a/x", "ab/x", "b/x"}) fs::remove(folder_.path(name));
  const ArchiveDiff diff = compare({folder_.path("a")});
  EXPECT_EQ(names(diff.vanished), "a/x");
  EXPECT_EQ(diff.known, 1U);
}

TEST_F(ArchiveDiffTest, CountsEachFileOnceWhereRootsOverlap) {
  for (const std::string_view name : {"a/x", "a/y"}) folder_.write(name, "text");
  const ArchiveDiff diff = compare({folder_.path(), folder_.path("a"), folder_.path("a/x")});
  EXPECT_EQ(names(diff.changed), "a/x a/y");
  EXPECT_EQ(diff.found, 2U);
}

TEST_F(ArchiveDiffTest, TakesARootForEmptyOnlyWhereNoFileIsLeft) {
  for (const std::string_view name : {"a/x", "a/y", "b/x"}) folder_.write(name, "text");
  learn();
  const std::vector<std::string> roots = {folder_.path(), folder_.path("a")};
  fs::remove(folder_.path("a/y"));
  EXPECT_TRUE(compare(roots).empty_roots.empty()) << "a/x is seen on the way to the first root";
  fs::remove(folder_.path("a/x"));
  EXPECT_EQ(names(compare(roots).empty_roots), "a");
  fs::create_directory(folder_.path("c"));
  EXPECT_TRUE(compare({folder_.path("c")}).empty_roots.empty()) << "nothing was ever known there";
}

TEST_F(ArchiveDiffTest, ListsWhatFailedEarlier) {
  folder_.write("a", "text");
  learn(Outcome::failed);
  const ArchiveDiff diff = compare({folder_.path()});
  ASSERT_EQ(diff.still_failed.size(), 1U);
  EXPECT_EQ(diff.still_failed[0].path, folder_.path("a"));
  known_[folder_.path("a")].outcome = Outcome::indexed;
  known_[folder_.path("a")].reason = "1 of its parts could not be read";
  EXPECT_EQ(compare({folder_.path()}).still_failed.size(), 1U) << "in part";
  folder_.write("a", "mended text");
  EXPECT_TRUE(compare({folder_.path()}).still_failed.empty());
}

TEST_F(ArchiveDiffTest, LooksAgainAtPicturesOnceTheirTextIsRecognised) {
  folder_.write("a", "picture");
  learn(Outcome::skipped);
  known_[folder_.path("a")].reader = "image 1 ocr-none";
  EXPECT_EQ(names(compare({folder_.path()}).changed), "");
  Comparing with_ocr;
  with_ocr.limits.ocr_languages = "eng";
  EXPECT_EQ(names(compare_archive({folder_.path()}, with_ocr, known_files(known_)).changed), "a");
}

TEST_F(ArchiveDiffTest, TakesNothingForGoneThatItCouldNotSee) {
  folder_.write("closed/a", "text");
  folder_.write("b", "text");
  learn();
  fs::remove_all(folder_.path("closed"));
  EXPECT_EQ(names(compare({folder_.path()}).vanished), "closed/a");
  if (geteuid() == 0) GTEST_SKIP() << "root may read every folder";
  fs::create_directory(folder_.path("closed"));
  fs::permissions(folder_.path("closed"), fs::perms::none);
  const ArchiveDiff diff = compare({folder_.path()});
  fs::permissions(folder_.path("closed"), fs::perms::owner_all);
  EXPECT_TRUE(diff.vanished.empty());
  EXPECT_EQ(diff.faults.size(), 1U);
}

TEST_F(ArchiveDiffTest, TakesFilesThatThePatternsLeaveOutForGone) {
  for (const std::string_view name : {"a.txt", "a.log"}) folder_.write(name, "text");
  learn();
  const WalkRules rules{.include = {}, .exclude = {"*.log"}, .skipped_folder = ""};
  EXPECT_EQ(names(compare({folder_.path()}, rules).vanished), "a.log");
}

}  // namespace
}  // namespace clipfile
