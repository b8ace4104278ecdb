// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/article_reader.h"

#include <gtest/gtest.h>

#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

TEST(ArticleReader, ReadsWhatIsStored) {
  const SmallIndex index({make_article("/a", "One", {"First."}), make_article("/b", "Two", {})});
  ArticleReader reader(index.database());
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(reader.read(1).text, "First.");
    EXPECT_EQ(reader.read(2).article.citation.headline, "Two");
  }
}

TEST(ArticleReader, NamesDamage) {
  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  Xapian::Document document;
  document.set_data("no article");
  database.add_document(document);
  EXPECT_THROW(read_article(database, 1), Xapian::DatabaseCorruptError);
}

}  // namespace
}  // namespace clipfile
