// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/file_change.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(FailedChange, LeavesTheFileWithoutArticlesAndSaysWhy) {
  FileState state;
  state.articles = 3;
  state.content_hash = "hash";
  const FileChange change = failed_change("/a", state, "term too long");
  EXPECT_EQ(change.path, "/a");
  EXPECT_TRUE(change.articles.empty());
  EXPECT_TRUE(change.is_last_piece);
  EXPECT_EQ(change.action, FileChange::State::set);
  EXPECT_EQ(change.state.articles, 0U);
  EXPECT_EQ(change.state.outcome, Outcome::failed);
  EXPECT_EQ(change.state.reason, "term too long");
  EXPECT_EQ(change.state.content_hash, "hash") << "so that it is not tried again as it is";
}

}  // namespace
}  // namespace clipfile
