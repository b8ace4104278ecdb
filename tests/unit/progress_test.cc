// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/log/progress.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "tests/unit/support/recorded_log.h"

namespace clipfile {
namespace {

using Lines = std::vector<std::string>;

/// A clock that the test puts forward.
class HandClock {
 public:
  void put_forward(std::chrono::milliseconds time) { now_ += time; }
  Progress::Clock clock() {
    return [this] { return now_; };
  }

 private:
  std::chrono::steady_clock::time_point now_;
};

TEST(Progress, CountsFilesWhileItLooksThroughTheArchive) {
  RecordedLog log;
  HandClock hand;
  {
    Progress progress(log, hand.clock());
    hand.put_forward(std::chrono::seconds(1));
    progress.advance();
    for (int file = 1; file < 1'234'566; ++file) progress.advance();
    hand.put_forward(std::chrono::seconds(1));
    progress.advance();
  }
  EXPECT_EQ(log.statuses, (Lines{"looking through the archive: 1 file",
                                 "looking through the archive: 1,234,567 files", ""}));
}

TEST(Progress, ShowsNothingAgainWithinAFifthOfASecond) {
  RecordedLog log;
  HandClock hand;
  Progress progress(log, 3, 0, hand.clock());
  hand.put_forward(std::chrono::milliseconds(199));
  progress.advance();
  EXPECT_EQ(log.statuses, Lines{});
  hand.put_forward(std::chrono::milliseconds(1));
  progress.advance();
  progress.advance();
  EXPECT_EQ(log.statuses, Lines{"2 of 3 files, 0.0 MB/s"});
}

TEST(Progress, SaysHowFastItReadsAndHowLongItWillTake) {
  const struct {
    std::uint64_t bytes;       ///< of all files
    std::uint64_t bytes_done;  ///< in the first of two
    std::chrono::milliseconds time;
    std::string line;
  } rows[] = {
      {4'000'000, 1'000'000, std::chrono::milliseconds(500), "1 of 2 files, 2.0 MB/s"},
      {4'000'000, 1'000'000, std::chrono::seconds(2), "1 of 2 files, 0.5 MB/s, 0:06 left"},
      {61'000'000, 1'000'000, std::chrono::seconds(10), "1 of 2 files, 0.1 MB/s, 10:00 left"},
      {72'610'000, 10'000, std::chrono::seconds(2), "1 of 2 files, 0.0 MB/s, 4 h 02 min left"},
      {1'000'000, 1'000'000, std::chrono::seconds(4), "1 of 2 files, 0.2 MB/s"},
      {1'000'000, 0, std::chrono::seconds(4), "1 of 2 files, 0.0 MB/s"},
  };
  for (const auto& [bytes, bytes_done, time, line] : rows) {
    RecordedLog log;
    HandClock hand;
    Progress progress(log, 2, bytes, hand.clock());
    hand.put_forward(time);
    progress.advance(bytes_done);
    EXPECT_EQ(log.statuses, Lines{line});
  }
}

}  // namespace
}  // namespace clipfile
