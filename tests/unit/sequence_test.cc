// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/sequence.h"

#include <gtest/gtest.h>

#include "common/schema.h"

namespace clipfile {
namespace {

TEST(Sequence, GivesEachNumberOnce) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  EXPECT_EQ(last_sequence(database), 0U);
  EXPECT_EQ(next_sequence(database), number_value(1));
  EXPECT_EQ(next_sequence(database), number_value(2));
  EXPECT_EQ(last_sequence(database), 2U);
}

TEST(Sequence, OrdersValuesAsNumbers) {
  EXPECT_LT(number_value(9), number_value(10));
  EXPECT_LT(number_value(255), number_value(256));
  EXPECT_LT(number_value(999'999'999), number_value(1'000'000'000));
}

TEST(Sequence, TakesWhatIsNoNumberForNone) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  database.set_metadata(std::string(schema::metadata::sequence), "many");
  EXPECT_EQ(last_sequence(database), 0U);
}

}  // namespace
}  // namespace clipfile
