// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/articles_of_file.h"

#include <gtest/gtest.h>

#include "common/article_identity.h"

namespace clipfile {
namespace {

TEST(ArticlesOfFile, AreThoseOfAllItsPartsAndOfNoOtherFile) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  const std::pair<const char*, const char*> places[] = {
      {"/a", "2"}, {"/b", ""}, {"/a", "1"}, {"/c", "1"}, {"/a", "10"}, {"/a", "page 1"}};
  for (const auto& [path, part] : places) {
    Xapian::Document document;
    document.add_boolean_term(article_term(path, part));
    database.add_document(document);
  }
  using Articles = std::vector<Xapian::docid>;
  EXPECT_EQ(articles_of_file(database, "/a"), (Articles{1, 3, 5, 6}));
  EXPECT_EQ(articles_of_file(database, "/b"), Articles{2});
  EXPECT_EQ(articles_of_file(database, "/d"), Articles{});
  EXPECT_TRUE(has_article_of_file(database, "/c"));
  EXPECT_FALSE(has_article_of_file(database, "/d"));
}

}  // namespace
}  // namespace clipfile
