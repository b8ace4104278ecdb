// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/generations.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <set>

#include "common/index_folder.h"
#include "common/schema.h"
#include "indexer/store/index_state.h"
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

/// Those in the folder, ascending, with spaces between.
std::string generations_in(const TemporaryFolder& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder.path())) {
    if (is_generation(entry.path())) names.insert(entry.path().filename());
  }
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : " ") + name;
  return list;
}

void make_generations(const TemporaryFolder& folder, const std::vector<std::string>& names) {
  for (const auto& entry : fs::directory_iterator(folder.path())) fs::remove_all(entry.path());
  for (const std::string& name : names) folder.write(name + "/file", "1234");
}

TEST(Generations, TakeOverAndLeaveThatOfTheRunBefore) {
  const TemporaryFolder folder;
  make_generations(folder, {"generation-1", "generation-2", "generation-3", "generation-4.new"});
  folder.write("lock", "");
  const std::string published = publish_generation(folder.path(), folder.path("generation-4.new"));
  EXPECT_EQ(published, folder.path("generation-4"));
  EXPECT_EQ(current_generation(folder.path()), published);
  keep_generations(folder.path(), folder.path("generation-2"), published);
  EXPECT_EQ(generations_in(folder), "generation-2 generation-4");
  keep_generations(folder.path(), "", published);
  EXPECT_EQ(generations_in(folder), "generation-4");
  for (const char* kept : {"lock", "XAPIANDB"}) EXPECT_TRUE(fs::exists(folder.path(kept))) << kept;
}

TEST(Generations, OfARunThatWasKilledGo) {
  struct Case {
    std::string_view name;
    std::vector<std::string> found;
    std::string left;
  };
  for (const Case& one : {
           Case{"no run was killed", {"generation-3", "generation-4"}, "generation-3 generation-4"},
           {"none was kept", {"generation-4"}, "generation-4"},
           {"its generations do not follow one another",
            {"generation-1", "generation-4"},
            "generation-1 generation-4"},
           {"after it had published several",
            {"generation-1", "generation-3", "generation-4"},
            "generation-1 generation-4"},
           {"while it made one", {"generation-4", "generation-5.new", "scratch"}, "generation-4"},
           {"before that was in use", {"generation-4", "generation-5"}, "generation-4"},
           {"while it removed one", {"generation-3.new", "generation-4"}, "generation-4"},
       }) {
    const TemporaryFolder folder;
    make_generations(folder, one.found);
    remove_leftovers(folder.path(), folder.path("generation-4"));
    EXPECT_EQ(generations_in(folder), one.left) << one.name;
    EXPECT_FALSE(fs::exists(folder.path("scratch"))) << one.name;
  }
}

TEST(Generations, BeginWithRootsAndALineage) {
  const TemporaryFolder folder;
  const std::string unfinished = unfinished_generation(folder.path(), "");
  create_generation(unfinished, {write_root({"/clips", "1 2"})}, Heritage());
  publish_generation(folder.path(), unfinished);
  const Xapian::Database database = open_index(folder.path());
  EXPECT_EQ(read_roots(database), (std::vector<KnownRoot>{{"/clips", "1 2"}}));
  EXPECT_EQ(database.get_metadata(std::string(schema::metadata::lineage)).size(), 32U);
}

TEST(Generations, AreMadeInNoFolderOfOthers) {
  const TemporaryFolder folder;
  folder.write("photo.jpg", "precious");
  EXPECT_THROW(make_index_folder(folder.path()), IndexError);
  EXPECT_THROW(make_index_folder(folder.path("photo.jpg")), std::runtime_error);
  EXPECT_NO_THROW(make_index_folder(folder.path("new/index")));
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
