// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/index_state.h"

#include <gtest/gtest.h>

#include "common/schema.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

/// On disk, since a database in memory cannot list its metadata.
class IndexState : public testing::Test {
 protected:
  void TearDown() override {
    database_.commit();
    EXPECT_EQ(Xapian::Database::check(folder_.path("database"), 0, nullptr), 0U);
  }

  TemporaryFolder folder_;
  Xapian::WritableDatabase database_{folder_.path("database"),
                                     Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS};
};

TEST_F(IndexState, IsEmptyInAnEmptyIndex) {
  EXPECT_TRUE(read_known_files(database_).empty());
  EXPECT_TRUE(read_roots(database_).empty());
  EXPECT_TRUE(read_known_files(Xapian::Database()).empty());
}

TEST_F(IndexState, ReadsTheFilesByPath) {
  const FileState failed{.stamp = {.size = 7, .modified_ns = 8, .changed_ns = 9, .inode = 10},
                         .content_hash = "00ff",
                         .articles = 0,
                         .outcome = Outcome::failed,
                         .reason = "empty file",
                         .reader = "text 1"};
  const std::string longest = '/' + std::string(3'000, 'x');
  for (const std::string& path : {std::string("/a"), std::string("/a b"), longest, longest + 'y'}) {
    database_.set_metadata(file_state_key(path), write_file_state(path, failed));
  }
  database_.set_metadata("file:/garbage", "garbage");
  database_.set_metadata(std::string(schema::metadata::sequence), "4");
  const KnownFiles known = read_known_files(database_);
  EXPECT_EQ(known.size(), 4U);
  EXPECT_EQ(known.at("/a"), failed);
  EXPECT_EQ(known.at(longest + 'y'), failed);
}

TEST_F(IndexState, ReadsTheRootsInByteOrder) {
  for (const std::string_view root : {"/b", "/a", "/B"}) {
    database_.set_metadata(root_key(root), write_root({std::string(root), "1 2"}));
  }
  database_.set_metadata(file_state_key("/c"), write_file_state("/c", {}));
  EXPECT_EQ(read_roots(database_),
            (std::vector<KnownRoot>{{"/B", "1 2"}, {"/a", "1 2"}, {"/b", "1 2"}}));
  EXPECT_EQ(read_root_paths(database_), (std::vector<std::string>{"/B", "/a", "/b"}));
}

TEST(KnownRoot, IsReadAsItWasWritten) {
  for (const KnownRoot& root : {KnownRoot{"/a b", "1 2"}, KnownRoot{"/a", ""}, KnownRoot{"", ""}}) {
    EXPECT_EQ(read_root(write_root(root)), root);
  }
  EXPECT_EQ(read_root("/a"), (KnownRoot{"/a", ""}));
}

}  // namespace
}  // namespace clipfile
