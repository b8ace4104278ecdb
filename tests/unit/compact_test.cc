// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/compact.h"

#include <filesystem>
#include <gtest/gtest.h>

#include "common/exit_status.h"
#include "common/index_folder.h"
#include "indexer/store/index_lock.h"
#include "tests/unit/support/archive_index.h"
#include "tests/unit/support/index_dump.h"
#include "tests/unit/support/recorded_log.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

class CompactTest : public testing::Test {
 protected:
  void SetUp() override {
    place_.write_small_archive();
    place_.run();
  }
  void TearDown() override { EXPECT_EQ(count_faults(place_.index()), 0U); }

  int compact() { return compact_index({place_.index(), 0s}, log_); }
  std::string dump() const { return dump_index(open_index(place_.index())); }
  bool has(const std::string& name) const { return fs::exists(place_.index() + '/' + name); }

  ArchiveIndex place_;
  RecordedLog log_;
};

TEST_F(CompactTest, HoldsTheSameInANewGeneration) {
  const std::string before = dump();
  EXPECT_EQ(compact(), index_exit::agrees);
  EXPECT_EQ(dump(), before);
  EXPECT_EQ(current_generation(place_.index()), place_.index() + "/generation-2");
  ASSERT_EQ(log_.messages.size(), 1U);
  EXPECT_NE(log_.messages[0].text.find("compacted from "), std::string::npos);
}

TEST_F(CompactTest, KeepsTheGenerationBeforeUntilTheNext) {
  compact();
  EXPECT_TRUE(has("generation-1"));
  compact();
  EXPECT_FALSE(has("generation-1"));
  EXPECT_TRUE(has("generation-2"));
  EXPECT_TRUE(has("generation-3"));
}

TEST_F(CompactTest, LeavesAnIndexThatCanBeWritten) {
  compact();
  place_.write("more.txt", "Another report\n\nIt came later.\n");
  EXPECT_EQ(place_.run().articles_in_index, 4U);
  EXPECT_EQ(place_.run().files_unchanged, 3U);
}

TEST_F(CompactTest, DoesNotDisturbASearch) {
  const Xapian::Database search = open_index(place_.index());
  compact();
  EXPECT_EQ(search.get_doccount(), 3U);
  EXPECT_NE(search.get_document(1).get_data(), "");
}

TEST_F(CompactTest, WaitsForNoRunThatHoldsTheIndex) {
  const IndexLock other(place_.index(), 0s);
  EXPECT_THROW(compact(), IndexBusy);
  EXPECT_FALSE(has("generation-2"));
}

TEST_F(CompactTest, SaysWhereThereIsNoIndex) {
  EXPECT_THROW(compact_index({place_.beside("nowhere"), 0s}, log_), IndexError);
  EXPECT_THROW(compact_index({place_.archive(), 0s}, log_), IndexError);
  EXPECT_FALSE(fs::exists(place_.archive() + "/lock"));
}

TEST_F(CompactTest, TakesAwayWhatAKilledCompactionLeft) {
  fs::create_directory(place_.index() + "/generation-2.new");
  compact();
  EXPECT_FALSE(has("generation-2.new"));
  EXPECT_TRUE(has("generation-2"));
}

}  // namespace
}  // namespace clipfile
