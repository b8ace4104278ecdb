// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/countdown.h"

#include <gtest/gtest.h>

#include "tests/unit/support/recorded_log.h"

namespace clipfile {
namespace {

TEST(Countdown, ShowsWhereEachStageBeginsAndTakesTheStatusAway) {
  RecordedLog log;
  {
    Countdown countdown(log);
    countdown.expect(2, "articles");
    countdown.advance();
    countdown.expect(7, "files");
  }
  ASSERT_GE(log.statuses.size(), 3U);
  EXPECT_EQ(log.statuses.front(), "0 of 2 articles");
  EXPECT_EQ(log.statuses.back(), "");
  EXPECT_EQ(log.statuses.at(log.statuses.size() - 2), "0 of 7 files");
}

}  // namespace
}  // namespace clipfile
