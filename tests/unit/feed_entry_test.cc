// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/feed_entry.h"

#include <gtest/gtest.h>

#include "tests/unit/support/sample_answer.h"

namespace clipfile {
namespace {

TEST(FeedTime, IsInUtc) {
  EXPECT_EQ(format_feed_time(0), "1970-01-01T00:00:00Z");
  EXPECT_EQ(format_feed_time(1'641'729'661), "2022-01-09T12:01:01Z");
}

TEST(FeedEntry, StandsOnOneLine) {
  const std::string entry = write_feed_entry({"key", "talks", "2022-01-09T12:00:00Z"},
                                             sample_result(1, "/a", "The talks.\n\nThe end."));
  EXPECT_TRUE(entry.starts_with("<entry><id>urn:uuid:"));
  EXPECT_EQ(entry.find('\n'), entry.size() - 1);
  EXPECT_EQ(entry.substr(feed_entry_begin.size() + 9 + 14, 1), "8") << "version of the UUID";
}

}  // namespace
}  // namespace clipfile
