// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/bulk/merge.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

class MergeTest : public testing::Test {
 protected:
  struct Contents {
    std::vector<std::string> documents = {};
    std::vector<std::pair<std::string, std::string>> metadata = {};
  };

  std::string make(const std::string& name, const Contents& contents) const {
    Xapian::WritableDatabase database(folder_.path(name), Xapian::DB_CREATE);
    for (const std::string& data : contents.documents) {
      Xapian::Document document;
      document.set_data(data);
      document.add_posting(data, 1);
      database.add_document(document);
    }
    for (const auto& [key, value] : contents.metadata) database.set_metadata(key, value);
    database.commit();
    return folder_.path(name);
  }

  TemporaryFolder folder_;
};

TEST_F(MergeTest, PutsDocumentsOneAfterAnother) {
  const std::vector<std::string> from = {make("a", {.documents = {"one", "two"}}),
                                         make("nothing", {}), make("b", {.documents = {"three"}})};
  merge_databases(from, folder_.path("all"));
  const Xapian::Database all(folder_.path("all"));
  EXPECT_EQ(all.get_doccount(), 3U);
  const std::string_view expected[] = {"one", "two", "three"};
  for (Xapian::docid docid = 1; docid <= 3; ++docid) {
    EXPECT_EQ(all.get_document(docid).get_data(), expected[docid - 1]);
  }
  EXPECT_EQ(Xapian::Database::check(folder_.path("all"), 0, nullptr), 0U);
}

TEST_F(MergeTest, KeepsTheHighestNumberOfAKey) {
  const std::vector<std::string> from = {
      make("a", {.metadata = {{"name:A:a", "8"}, {"sequence", "9"}, {"only here", "x"}}}),
      make("b", {.metadata = {{"name:A:a", "4"}, {"sequence", "10"}}}),
      make("c", {.metadata = {{"name:A:a", "16"}, {"only there", "y"}}})};
  merge_databases(from, folder_.path("all"));
  const Xapian::Database all(folder_.path("all"));
  EXPECT_EQ(all.get_metadata("name:A:a"), "16");
  EXPECT_EQ(all.get_metadata("sequence"), "10");
  EXPECT_EQ(all.get_metadata("only here"), "x");
  EXPECT_EQ(all.get_metadata("only there"), "y");
}

TEST_F(MergeTest, ThrowsWhereADatabaseIsMissing) {
  EXPECT_THROW(merge_databases({folder_.path("none")}, folder_.path("all")), Xapian::DatabaseError);
}

}  // namespace
}  // namespace clipfile
