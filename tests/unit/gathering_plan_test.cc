// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/gathering_plan.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

constexpr std::uint64_t megabyte = 1024 * 1024;

TEST(PlanGathering, GathersWhereMuchComesAgainstWhatIsThere) {
  struct Case {
    std::string_view name;
    ExpectedGrowth growth;
    bool gathers;
  };
  for (const Case& one : {
           Case{"nothing", {0, 0}, false},
           {"a few files for a new index", {megabyte / 4, 0}, false},
           {"an archive for a new index", {16 * megabyte, 0}, true},
           {"as much as is there", {16 * megabyte, 100 * megabyte}, true},
           {"a day's files for a large index", {16 * megabyte, 4000 * megabyte}, false},
           {"a few files for a small index", {megabyte / 4, megabyte}, false},
       }) {
    EXPECT_EQ(plan_gathering(one.growth, 2, 512 * megabyte).has_value(), one.gathers) << one.name;
  }
}

TEST(PlanGathering, BuildsWithAsManyThreadsAsThereAreJobs) {
  EXPECT_EQ(plan_gathering({16 * megabyte, 0}, 3, 512 * megabyte)->builders, 3U);
}

TEST(PlanGathering, BuildsWithFewerThreadsInLittleMemory) {
  EXPECT_EQ(plan_gathering({16 * megabyte, 0}, 64, 512 * megabyte)->builders, 8U);
  EXPECT_EQ(plan_gathering({16 * megabyte, 0}, 64, 1)->builders, 1U);
}

}  // namespace
}  // namespace clipfile
