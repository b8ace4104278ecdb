// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/found_among.h"

#include <gtest/gtest.h>

#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

using Docids = std::vector<Xapian::docid>;

Article about(const std::string& path, const std::string& words) {
  return make_article(path, words, {words});
}

TEST(FindAmong, GivesTheArticlesThatTheQueryFinds) {
  const SmallIndex index({about("/a", "gas"), about("/b", "oil"), about("/c", "gas oil")});
  const Docids all = {3, 2, 1};
  EXPECT_EQ(find_among(index.database(), Xapian::Query("gas"), all), (Docids{1, 3}));
  EXPECT_EQ(find_among(index.database(), Xapian::Query("gas"), Docids{2}), Docids{});
  EXPECT_EQ(find_among(index.database(), Xapian::Query("gas"), Docids{}), Docids{});
}

TEST(FindAmong, KnowsTheArticlesOfSeveralIndexesApart) {
  const SmallIndex one({about("/a", "gas"), about("/b", "oil")});
  const SmallIndex other({about("/c", "oil"), about("/d", "gas")});
  Xapian::Database both;
  both.add_database(one.database());
  both.add_database(other.database());
  EXPECT_EQ(find_among(both, Xapian::Query("gas"), Docids{1, 2, 3, 4}), (Docids{1, 4}));
}

TEST(FindAmong, TellsTwoIndexesOfTheSameArticleApart) {
  const SmallIndex index({about("/a", "gas"), about("/b", "oil")});
  Xapian::Database twice;
  twice.add_database(index.database());
  twice.add_database(index.database());
  for (const Xapian::docid article : {1U, 2U}) {
    EXPECT_EQ(find_among(twice, Xapian::Query("gas"), Docids{article}), Docids{article});
  }
  EXPECT_EQ(find_among(twice, Xapian::Query("gas"), Docids{1, 2, 3, 4}), (Docids{1, 2}));
}

TEST(FindAmong, TakesTheLenientQueryWhereThereIsOne) {
  const SmallIndex index({about("/a", "gas"), about("/b", "gas oil")});
  ArticleQuery query{
      .all = Xapian::Query(Xapian::Query::OP_AND, Xapian::Query("gas"), Xapian::Query("oil")),
      .some = {}};
  EXPECT_EQ(find_among(index.database(), query, nullptr, Docids{1, 2}), Docids{2});
  query.some = Xapian::Query("gas");
  EXPECT_EQ(find_among(index.database(), query, nullptr, Docids{1, 2}), (Docids{1, 2}));
}

}  // namespace
}  // namespace clipfile
