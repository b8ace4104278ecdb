// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/last_run.h"

#include <filesystem>
#include <gtest/gtest.h>

#include "common/exit_status.h"
#include "indexer/store/index_lock.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

class LastRunTest : public testing::Test {
 protected:
  void SetUp() override { folder_.write("XAPIANDB", "auto generation-1\n"); }

  void store(const RunReport& report) const { store_last_run(folder_.path(), report); }

  TemporaryFolder folder_;
};

TEST_F(LastRunTest, IsReadAsItWasStored) {
  RunReport report;
  report.files_added = 3;
  report.articles_in_index = 3;
  report.seconds.total = 1.5;
  report.exit_status = index_exit::some_rejected;
  store(report);
  const auto last = read_last_run(folder_.path());
  ASSERT_TRUE(last);
  EXPECT_EQ(last->summary, summarise(report));
  EXPECT_EQ(last->seconds, 1.5);
  EXPECT_EQ(last->exit_status, index_exit::some_rejected);
  EXPECT_EQ(last->finished.size(), std::string("2022-01-09T07:08:09Z").size());
  EXPECT_FALSE(fs::exists(folder_.path("last-run.json.tmp")));
}

TEST_F(LastRunTest, SaysWhyARunEndedEarly) {
  RunReport report;
  report.exit_status = index_exit::refused;
  report.error = "/archive: missing";
  store(report);
  EXPECT_EQ(read_last_run(folder_.path())->summary, "/archive: missing");
}

TEST_F(LastRunTest, IsNotThatOfARunThatNeverBegan) {
  RunReport done;
  done.exit_status = index_exit::agrees;
  store(done);
  for (const int status : {index_exit::busy, index_exit::usage}) {
    RunReport report;
    report.exit_status = status;
    report.error = "not begun";
    store(report);
  }
  RunReport dry;
  dry.dry_run = true;
  dry.error = "dry";
  store(dry);
  EXPECT_EQ(read_last_run(folder_.path())->summary, summarise(done));
}

TEST_F(LastRunTest, IsLeftToTheRunThatHoldsTheIndex) {
  const IndexLock other(folder_.path(), 0s);
  store({});
  EXPECT_FALSE(read_last_run(folder_.path()));
}

TEST_F(LastRunTest, IsNotKeptWhereThereIsNoIndex) {
  const TemporaryFolder empty;
  store_last_run(empty.path(), {});
  EXPECT_TRUE(fs::is_empty(empty.path()));
  EXPECT_FALSE(read_last_run(empty.path("nowhere")));
}

TEST_F(LastRunTest, IsUnknownWhereTheFileIsNotReadable) {
  for (const char* text : {"", "{", "[]", "17", R"({"finished":1})", R"({"report":{}})",
                           R"({"finished":"x","summary":"y","report":{"seconds":"z"}})"}) {
    EXPECT_FALSE(parse_last_run(text)) << text;
  }
}

}  // namespace
}  // namespace clipfile
