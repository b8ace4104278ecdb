// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/heritage.h"

#include <gtest/gtest.h>

#include "common/schema.h"
#include "tests/unit/support/small_index.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

class HeritageTest : public testing::Test {
 protected:
  HeritageTest() {
    Xapian::WritableDatabase database(generation(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    const auto set = [&](std::string_view key, std::string_view value) {
      database.set_metadata(std::string(key), std::string(value));
    };
    set(schema::metadata::version, schema::version);
    set(schema::metadata::lineage, "11112222333344445555666677778888");
    set(schema::metadata::sequence, "7");
    DocumentMaker maker;
    for (const Article& article : articles_) {
      Xapian::Document document = maker.make(article);
      document.add_value(schema::slot::sequence, "sequence of " + article.path);
      document.add_value(schema::slot::first_seen, "time of " + article.path);
      database.add_document(document);
    }
    database.commit();
  }

  std::string generation() const { return folder_.path("generation-1"); }

  TemporaryFolder folder_;
  std::vector<Article> articles_ = {make_article("/a", "One", {"Text."}),
                                    make_article("/b", "Two", {"Text."})};
};

TEST_F(HeritageTest, HandsOnOrderAndTimeOfWhatStayedTheSame) {
  const Heritage heritage = Heritage::of_generation(generation());
  EXPECT_EQ(heritage.lineage(), "11112222333344445555666677778888");
  EXPECT_EQ(heritage.last_sequence(), 7U);
  const Inheritance same = heritage.of(identity_of(articles_[1]));
  EXPECT_EQ(same.sequence, "sequence of /b");
  EXPECT_EQ(same.first_seen, "time of /b");
  articles_[1].body = {"Other text."};
  const Inheritance changed = heritage.of(identity_of(articles_[1]));
  EXPECT_EQ(changed.sequence, "");
  EXPECT_EQ(changed.first_seen, "time of /b");
  EXPECT_EQ(heritage.of(identity_of(make_article("/c", "New", {"Text."}))).first_seen, "");
}

TEST_F(HeritageTest, HandsOnTheArticlesOfAFile) {
  const Heritage heritage = Heritage::of_generation(generation());
  const auto articles = heritage.articles_of("/a");
  ASSERT_EQ(articles.size(), 1U);
  const auto document = Xapian::Document::unserialise(articles[0].document);
  EXPECT_EQ(document.get_value(schema::slot::sequence), "sequence of /a");
  EXPECT_TRUE(heritage.articles_of("/c").empty());
}

TEST_F(HeritageTest, HandsOnNoArticlesOfAnotherSchema) {
  {
    Xapian::WritableDatabase database(generation(), Xapian::DB_OPEN);
    database.set_metadata(std::string(schema::metadata::version), "1");
    database.commit();
  }
  const Heritage heritage = Heritage::of_generation(generation());
  EXPECT_TRUE(heritage.articles_of("/a").empty());
  EXPECT_EQ(heritage.of(identity_of(articles_[0])).first_seen, "time of /a");
}

TEST(Heritage, BeginsALineageOfItsOwnWhereThereIsNoPredecessor) {
  const Heritage first = Heritage::of_generation("");
  const Heritage second = Heritage::of_generation("/nonexistent");
  EXPECT_EQ(first.lineage().size(), 32U);
  EXPECT_EQ(second.lineage().size(), 32U);
  EXPECT_NE(first.lineage(), second.lineage());
  EXPECT_EQ(second.last_sequence(), 0U);
  EXPECT_TRUE(second.articles_of("/a").empty());
}

}  // namespace
}  // namespace clipfile
