// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/progress.h"

#include <gtest/gtest.h>
#include <sstream>
#include <thread>

namespace clipfile {
namespace {

constexpr auto until_next_drawing = std::chrono::milliseconds(210);

TEST(Progress, IsSilentWhereItIsNotShown) {
  std::ostringstream out;
  {
    Progress progress(out, false, 2, 2'000'000);
    std::this_thread::sleep_for(until_next_drawing);
    progress.advance(1'000'000);
    progress.clear();
  }
  EXPECT_EQ(out.str(), "");
}

TEST(Progress, DrawsAFewTimesASecondAndLeavesTheLineEmpty) {
  std::ostringstream out;
  {
    Progress progress(out, true, 3, 3'000'000);
    progress.advance(1'000'000);
    EXPECT_EQ(out.str(), "") << "too soon";
    std::this_thread::sleep_for(until_next_drawing);
    progress.advance(1'000'000);
    const std::string drawn = out.str();
    EXPECT_TRUE(drawn.starts_with("\r2 of 3 files, ")) << drawn;
    EXPECT_TRUE(drawn.ends_with(" MB/s\x1b[K")) << drawn;
    progress.advance(1'000'000);
    EXPECT_EQ(out.str(), drawn);
  }
  EXPECT_TRUE(out.str().ends_with("\r\x1b[K"));
}

TEST(Progress, ClearsOnlyWhatItDrew) {
  std::ostringstream out;
  Progress progress(out, true, 1, 0);
  progress.clear();
  EXPECT_EQ(out.str(), "");
}

}  // namespace
}  // namespace clipfile
