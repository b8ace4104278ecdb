// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/standing_articles.h"

#include <gtest/gtest.h>

#include "common/articles_of_file.h"
#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

Article part_of(const std::string& path, const std::string& part) {
  Article article = make_article(path, "Headline", {"Text of part " + part + "."});
  article.part = part;
  article.id = make_article_id(path, part);
  return article;
}

class StandingArticlesTest : public testing::Test {
 protected:
  StandingArticlesTest() {
    DocumentMaker maker;
    for (const char* part : {"1", "2", "3"})
      database_.add_document(maker.make(part_of("/a", part)));
    database_.add_document(maker.make(part_of("/b", "1")));
  }

  Xapian::WritableDatabase database_{std::string(), Xapian::DB_BACKEND_INMEMORY};
};

TEST_F(StandingArticlesTest, AreFoundByTheirPlace) {
  const ArticleIdentity identity = identity_of(part_of("/a", "2"));
  const auto standing = find_standing(database_, identity);
  ASSERT_TRUE(standing);
  EXPECT_EQ(standing->docid, 2U);
  EXPECT_EQ(standing->content, identity.content);
  EXPECT_FALSE(find_standing(database_, identity_of(part_of("/a", "4"))));
  EXPECT_EQ(articles_of_file(database_, "/a"), (std::vector<Xapian::docid>{1, 2, 3}));
  EXPECT_TRUE(articles_of_file(database_, "/c").empty());
}

TEST_F(StandingArticlesTest, AreRemovedWhereNoPieceOfTheFileShowedThem) {
  SeenArticles seen;
  seen.begin(database_, "/a");
  EXPECT_TRUE(seen.had_any());
  seen.add(identity_of(part_of("/a", "3")));
  seen.begin(database_, "/a");
  seen.add(identity_of(part_of("/a", "1")));
  seen.end(database_);
  EXPECT_EQ(articles_of_file(database_, "/a"), (std::vector<Xapian::docid>{1, 3}));
  EXPECT_EQ(articles_of_file(database_, "/b"), (std::vector<Xapian::docid>{4}));
}

TEST_F(StandingArticlesTest, AreStillKnownWhereAFileThatBeganBeforeTheCommitIsWrittenAgain) {
  SeenArticles seen;
  seen.begin(database_, "/a");
  seen.add(identity_of(part_of("/a", "1")));
  seen.committed();
  seen.begin(database_, "/a");
  seen.add(identity_of(part_of("/a", "2")));
  seen.end(database_);
  seen.begin(database_, "/b");
  seen.begin(database_, "/a");
  EXPECT_TRUE(seen.had_any());
  seen.end(database_);
  EXPECT_EQ(articles_of_file(database_, "/a"), (std::vector<Xapian::docid>{1, 2}));
  seen.committed();
  seen.begin(database_, "/a");
  seen.end(database_);
  EXPECT_TRUE(articles_of_file(database_, "/a").empty())
      << "which is another time that it is written";
}

TEST_F(StandingArticlesTest, OfAnotherFileAreForgotten) {
  SeenArticles seen;
  seen.begin(database_, "/b");
  seen.add(identity_of(part_of("/b", "1")));
  seen.begin(database_, "/a");
  seen.end(database_);
  EXPECT_TRUE(articles_of_file(database_, "/a").empty());
  seen.begin(database_, "/c");
  EXPECT_FALSE(seen.had_any());
  seen.end(database_);
  EXPECT_EQ(database_.get_doccount(), 1U);
}

}  // namespace
}  // namespace clipfile
