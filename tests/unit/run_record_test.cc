// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/run_record.h"

#include <gtest/gtest.h>

#include "tests/unit/support/recorded_log.h"

namespace clipfile {
namespace {

FileAnalysis analysis_of(Outcome outcome, const std::string& reason = "") {
  FileAnalysis analysis;
  analysis.state.outcome = outcome;
  analysis.state.reason = reason;
  return analysis;
}

class RunRecordTest : public testing::Test {
 protected:
  FoundFile file_{"/a", {.size = 7}};
  RecordedLog log_;
  RunReport report_;
  RunRecord record_{report_, log_};
};

TEST_F(RunRecordTest, CountsFilesByWhatBecameOfThem) {
  record_.read(analysis_of(Outcome::indexed), file_, false);
  record_.read(analysis_of(Outcome::indexed), file_, true);
  record_.read(analysis_of(Outcome::indexed), file_, true);
  record_.read(analysis_of(Outcome::skipped, "image"), file_, false);
  record_.read(analysis_of(Outcome::failed, "empty file"), file_, false);
  record_.read(analysis_of(Outcome::unfinished, "changed while it was read"), file_, true);
  EXPECT_EQ(report_.files_added, 1U);
  EXPECT_EQ(report_.files_updated, 2U);
  EXPECT_EQ(report_.files_skipped, 1U);
  EXPECT_EQ(report_.failed.size(), 2U);
  EXPECT_EQ(report_.bytes_read, 42U);
}

TEST_F(RunRecordTest, NamesSomeBadRecordsAndCountsTheOthers) {
  FileAnalysis analysis = analysis_of(Outcome::indexed, "5 of its parts could not be read");
  analysis.rejected_parts = {"1: not JSON", "2: not JSON"};
  analysis.rejected_part_count = 5;
  record_.read(analysis, file_, false);
  ASSERT_EQ(report_.failed.size(), 3U);
  EXPECT_EQ(report_.failed[0].reason, "1: not JSON");
  EXPECT_EQ(report_.failed[2].reason, "3 more records could not be read");
  EXPECT_TRUE(report_.failed[2].in_part);
}

TEST_F(RunRecordTest, TellsFoldersThatHideFilesFromWhatIsPassedOver) {
  record_.fault_of_walk({"/closed", "Permission denied", true});
  record_.fault_of_walk({"/pipe", "a named pipe, not a file", false});
  ASSERT_EQ(report_.failed.size(), 1U);
  EXPECT_EQ(report_.failed[0].path, "/closed");
  ASSERT_EQ(report_.notes.size(), 1U);
  EXPECT_EQ(report_.notes[0].path, "/pipe");
}

}  // namespace
}  // namespace clipfile
