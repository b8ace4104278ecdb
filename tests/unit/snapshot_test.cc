// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/snapshot.h"

#include <gtest/gtest.h>

#include "common/index_folder.h"
#include "indexer/store/index_lock.h"
#include "tests/unit/support/archive_index.h"

namespace clipfile {
namespace {

using namespace std::chrono_literals;

class SnapshotTest : public testing::Test {
 protected:
  void SetUp() override {
    place_.write_small_archive();
    place_.run();
  }

  ArchiveIndex place_;
};

TEST_F(SnapshotTest, IsTakenAnewWhereARunOvertookIt) {
  int attempts = 0;
  read_snapshot(place_.index(), [&](const Xapian::Database& database) {
    EXPECT_EQ(database.get_doccount(), 3U);
    if (++attempts < 3) throw Xapian::DatabaseModifiedError("overtaken");
  });
  EXPECT_EQ(attempts, 3);
}

TEST_F(SnapshotTest, IsGivenUpWhereRunsOvertakeItAgainAndAgain) {
  const auto overtaken = [](const Xapian::Database&) {
    throw Xapian::DatabaseModifiedError("overtaken");
  };
  EXPECT_THROW(read_snapshot(place_.index(), overtaken), IndexBusy);
}

TEST_F(SnapshotTest, SaysThatTheIndexIsDamaged) {
  const auto damaged = [](const Xapian::Database&) {
    throw Xapian::DatabaseCorruptError("a block is odd");
  };
  try {
    read_snapshot(place_.index(), damaged);
    FAIL() << "nothing was thrown";
  } catch (const IndexError& error) {
    EXPECT_EQ(error.fault(), IndexFault::damaged);
    EXPECT_NE(std::string(error.what()).find("--rebuild"), std::string::npos);
  }
}

TEST_F(SnapshotTest, HoldsTheIndexStillOnlyWhereThatIsAskedFor) {
  EXPECT_FALSE(hold_still(place_.index(), 0s));
  const auto lock = hold_still(place_.index(), 1s);
  EXPECT_TRUE(lock);
  EXPECT_THROW(IndexLock(place_.index(), 0s), IndexBusy);
  EXPECT_THROW(hold_still(place_.beside("nowhere"), 1s), IndexError);
}

TEST_F(SnapshotTest, TellsWhichArticleCannotBeRead) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  Xapian::Document document;
  document.set_data("nothing");
  database.add_document(document);
  try {
    read_article(database.get_document(1));
    FAIL() << "nothing was thrown";
  } catch (const Xapian::DatabaseCorruptError& error) {
    EXPECT_TRUE(error.get_msg().starts_with("article 1: ")) << error.get_msg();
  }
}

}  // namespace
}  // namespace clipfile
