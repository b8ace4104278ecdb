// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/generations.h"

#include <filesystem>
#include <gtest/gtest.h>

#include "common/index_folder.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

TEST(Generations, AreCountedUp) {
  const struct {
    std::string current;
    std::string next;
  } rows[] = {
      {"", "/i/generation-1.new"},
      {"/i/generation-1", "/i/generation-2.new"},
      {"/i/generation-41", "/i/generation-42.new"},
  };
  for (const auto& [current, next] : rows) EXPECT_EQ(unfinished_generation("/i", current), next);
}

TEST(Generations, AreToldByTheirNames) {
  const struct {
    std::string path;
    bool is_one;
    bool unfinished;
  } rows[] = {
      {"/i/generation-1", true, false}, {"generation-2.new", true, true},
      {"/i/generation-", false, false}, {"/i/generation-x", false, false},
      {"/i/lock", false, false},        {"", false, false},
  };
  for (const auto& [path, is_one, unfinished] : rows) {
    EXPECT_EQ(is_generation(path), is_one) << path;
    EXPECT_EQ(is_unfinished(path), unfinished) << path;
  }
}

TEST(Generations, TakeOverAndLeaveOnlyTheOneBefore) {
  const TemporaryFolder folder;
  for (const char* name : {"generation-1", "generation-2", "generation-3", "generation-4.new"}) {
    folder.write(std::string(name) + "/file", "1234");
  }
  folder.write("lock", "");
  const std::string published = publish_generation(folder.path(), folder.path("generation-4.new"));
  EXPECT_EQ(published, folder.path("generation-4"));
  EXPECT_EQ(current_generation(folder.path()), published);
  folder.write("generation-5.new/file", "");
  folder.write("generation-6/file", "");
  remove_leftovers(folder.path(), published);
  for (const char* gone : {"generation-1", "generation-2", "generation-5.new", "generation-6"}) {
    EXPECT_FALSE(fs::exists(folder.path(gone))) << gone;
  }
  for (const char* kept : {"generation-3", "generation-4", "lock", "XAPIANDB"}) {
    EXPECT_TRUE(fs::exists(folder.path(kept))) << kept;
  }
}

TEST(BytesBelow, CountsFilesAtAnyDepth) {
  const TemporaryFolder folder;
  folder.write("a", "123");
  folder.write("b/c/d", "4567");
  EXPECT_EQ(bytes_below(folder.path()), 7U);
  EXPECT_EQ(bytes_below(folder.path("nowhere")), 0U);
}

}  // namespace
}  // namespace clipfile
