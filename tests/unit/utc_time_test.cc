// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/log/utc_time.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(UtcTime, WritesMillisecondsInUtc) {
  const struct {
    std::int64_t milliseconds;  ///< since 1970
    std::string_view written;
  } rows[] = {
      {0, "1970-01-01T00:00:00.000Z"},
      {1'641'709'800'250, "2022-01-09T06:30:00.250Z"},
      {4'102'444'799'999, "2099-12-31T23:59:59.999Z"},
      {-1, "1969-12-31T23:59:59.999Z"},
  };
  for (const auto& [milliseconds, written] : rows) {
    const std::chrono::system_clock::time_point time{std::chrono::milliseconds(milliseconds)};
    EXPECT_EQ(utc_time(time), written);
  }
}

}  // namespace
}  // namespace clipfile
