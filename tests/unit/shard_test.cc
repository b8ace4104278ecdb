// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/bulk/shard.h"

#include <filesystem>
#include <gtest/gtest.h>

#include "common/articles_of_file.h"
#include "common/schema.h"
#include "indexer/store/sequence.h"
#include "tests/unit/support/new_articles.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

class ShardTest : public testing::Test {
 protected:
  Shard build(const std::vector<NewArticle>& articles) const {
    return build_shard(folder_.path("shard"), articles, {heritage_, number_value(7)});
  }
  Xapian::Database database() const { return Xapian::Database(folder_.path("shard")); }

  TemporaryFolder folder_;
  Heritage heritage_;
};

TEST_F(ShardTest, HoldsItsArticlesInTheirOrderWithNumberAndTime) {
  EXPECT_EQ(build({new_article("/b", 1), new_article("/a", 2)}).articles, 2U);
  for (const Xapian::docid docid : {1U, 2U}) {
    const Xapian::Document document = database().get_document(docid);
    EXPECT_EQ(document.get_value(schema::slot::sequence), number_value(docid));
    EXPECT_EQ(document.get_value(schema::slot::first_seen), number_value(7));
    EXPECT_EQ(document.get_value(schema::slot::names), "");
  }
  EXPECT_TRUE(has_article_of_file(database(), "/b"));
}

TEST_F(ShardTest, CountsInHowManyArticlesAWordIsAName) {
  const Shard shard = build({new_article("/a", 1, "Talks with Ryabkov in Geneva."),
                             new_article("/b", 2, "The talks of Ryabkov and Ryabkov.")});
  const auto count = [&](const std::string& name) {
    for (const auto& [known, articles] : shard.names) {
      if (known == name) return articles;
    }
    return std::uint64_t{0};
  };
  EXPECT_EQ(count("ryabkov"), 2U);
  EXPECT_EQ(count("geneva"), 1U);
  EXPECT_TRUE(std::is_sorted(shard.names.begin(), shard.names.end()));
}

TEST_F(ShardTest, LeavesOutWhatCannotBeWritten) {
  const Shard shard = build({new_article("/a", 1),
                             impossible_article("/bad"),
                             {"/worse", "no document", 100, number_value(3)},
                             new_article("/c", 4)});
  EXPECT_EQ(shard.articles, 2U);
  EXPECT_EQ(database().get_doccount(), 2U);
  ASSERT_EQ(shard.unwritten.size(), 2U);
  EXPECT_EQ(shard.unwritten[0].path, "/bad");
  EXPECT_EQ(shard.unwritten[1].path, "/worse");
  for (const UnwrittenArticle& article : shard.unwritten) EXPECT_NE(article.reason, "");
}

TEST_F(ShardTest, IsNoDatabaseWhereNothingCanBeWritten) {
  EXPECT_EQ(build({impossible_article("/bad")}).articles, 0U);
  EXPECT_FALSE(std::filesystem::exists(folder_.path("shard")));
}

TEST_F(ShardTest, ThrowsWhereTheDiskFails) {
  EXPECT_THROW(build_shard(folder_.path("no/such/folder"), {new_article("/a", 1)}, {heritage_, ""}),
               Xapian::DatabaseError);
}

}  // namespace
}  // namespace clipfile
