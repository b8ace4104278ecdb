// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/roots.h"

#include <filesystem>
#include <gtest/gtest.h>

#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

class RootsTest : public testing::Test {
 protected:
  RootsTest() {
    folder_.write("b/story.txt", "text");
    folder_.write("a.txt", "text");
  }

  TemporaryFolder folder_;
};

TEST_F(RootsTest, AreAbsoluteWithoutLinksInByteOrderEachOnce) {
  fs::create_symlink(folder_.path("b"), folder_.path("link"));
  const std::vector<std::string> named = {folder_.path("link"), folder_.path("b/../b/"),
                                          folder_.path("a.txt"), folder_.path("b/./story.txt")};
  EXPECT_EQ(resolve_roots(named),
            (std::vector<std::string>{folder_.path("a.txt"), folder_.path("b"),
                                      folder_.path("b/story.txt")}));
  EXPECT_TRUE(resolve_roots({}).empty());
}

TEST_F(RootsTest, AreRefusedWhereTheyAreMissingOrOfAnotherKind) {
  for (const std::string& path : {folder_.path("missing"), std::string("/dev/null"),
                                  folder_.path("a.txt/below"), std::string()}) {
    EXPECT_THROW(resolve_roots({folder_.path("b"), path}), RunRefused) << path;
  }
}

TEST_F(RootsTest, OfEarlierRunsAreThereOrMissing) {
  const KnownRoots parted = part_roots({folder_.path("a.txt"), folder_.path("gone")});
  EXPECT_EQ(parted.present, std::vector<std::string>{folder_.path("a.txt")});
  EXPECT_EQ(parted.missing, std::vector<std::string>{folder_.path("gone")});
}

}  // namespace
}  // namespace clipfile
