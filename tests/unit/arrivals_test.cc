// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/arrivals.h"

#include <algorithm>
#include <gtest/gtest.h>

#include "common/schema.h"

namespace clipfile {
namespace {

using Docids = std::vector<Xapian::docid>;

/// Documents 1 to 6 with the sequence numbers 1 to 6 in another order; all hold "talks", the even
/// ones "wheat".
Xapian::WritableDatabase sample_database() {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (const int sequence : {5, 1, 2, 6, 3, 4}) {
    Xapian::Document document;
    document.add_posting("talks", 1);
    if (sequence % 2 == 0) document.add_posting("wheat", 2);
    document.add_value(schema::slot::sequence, Xapian::sortable_serialise(sequence));
    database.add_document(document);
  }
  database.set_metadata(std::string(schema::metadata::sequence), "6");
  database.set_metadata(std::string(schema::metadata::lineage), "0123");
  return database;
}

Docids find(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
  Docids docids(found.begin(), found.end());
  std::sort(docids.begin(), docids.end());
  return docids;
}

TEST(ReadPosition, SaysHowFarTheIndexHasCome) {
  EXPECT_EQ(read_position(sample_database()), (IndexPosition{"0123", 6}));
  EXPECT_EQ(read_position(Xapian::Database()), IndexPosition());
}

TEST(FindArrivals, TakesTheOrderOfIngestionNotThatOfTheIndex) {
  const auto database = sample_database();
  EXPECT_EQ(find_arrivals(database, 6), Docids());
  EXPECT_EQ(find_arrivals(database, 4), (Docids{1, 4}));
  EXPECT_EQ(find_arrivals(database, 0), (Docids{1, 2, 3, 4, 5, 6}));
}

TEST(NarrowTo, FindsAmongTheListedArticlesOnly) {
  const auto database = sample_database();
  const Xapian::Query talks("talks");
  const Xapian::Query wheat("wheat");
  const Xapian::Query both(Xapian::Query::OP_PHRASE, talks, wheat);
  EXPECT_EQ(find(database, wheat), (Docids{3, 4, 6}));
  struct Row {
    Xapian::Query query;
    Docids articles;
    Docids found;
  };
  const std::vector<Row> rows = {
      {talks, {}, {}},
      {talks, {1}, {1}},
      {talks, {2, 5, 6}, {2, 5, 6}},
      {wheat, {1, 4}, {4}},
      {wheat, {1, 2, 5}, {}},
      {wheat, {1, 2, 3, 4, 5, 6}, {3, 4, 6}},
      {both, {1, 3, 6}, {3, 6}},
      {Xapian::Query::MatchAll, {2, 6}, {2, 6}},
      {Xapian::Query(), {1, 2}, {}},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(find(database, narrow_to(row.query, row.articles)), row.found)
        << row.query.get_description() << ' ' << row.articles.size();
  }
}

TEST(NarrowTo, LeavesTheWeightsAsTheyWere) {
  const auto database = sample_database();
  const auto best = [&](const Xapian::Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    return enquire.get_mset(0, 1).begin().get_weight();
  };
  EXPECT_DOUBLE_EQ(best(Xapian::Query("wheat")), best(narrow_to(Xapian::Query("wheat"), {4})));
}

}  // namespace
}  // namespace clipfile
