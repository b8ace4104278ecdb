// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/bulk/open_files.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "tests/unit/support/confined_child.h"

namespace clipfile {
namespace {

TEST(OpenFiles, SayHowManyDatabasesAreMergedAtOnce) {
  for (const unsigned builders : {1U, 2U, 64U}) {
    for (const std::uint64_t fan_in : {2U, 5U, 128U, 512U}) {
      const Crew crew{.workers = 4, .builders = builders};
      EXPECT_EQ(fan_in_within(open_files_for(crew, fan_in), crew), fan_in) << builders;
    }
  }
}

TEST(OpenFiles, AreEnoughForTwoDatabasesHoweverFewTheyAre) {
  for (const std::uint64_t files : {0U, 3U, 64U})
    EXPECT_EQ(fan_in_within(files, {8, 8}), 2U) << files;
}

/// Limits the process to `hard`, asks for `wanted` and returns how many it is told.
int allowed_of(rlim_t soft, rlim_t hard, std::uint64_t wanted) {
  return in_child([=] {
    const struct rlimit limit { soft, hard };
    if (setrlimit(RLIMIT_NOFILE, &limit) != 0) return 0;
    const std::uint64_t allowed = allow_open_files(wanted);
    struct rlimit now {};
    getrlimit(RLIMIT_NOFILE, &now);
    return allowed == now.rlim_cur ? static_cast<int>(allowed) : 0;
  });
}

TEST(OpenFiles, AreAllowedAsFarAsTheSystemLetsItself) {
  EXPECT_EQ(allowed_of(40, 80, 60), 60);
  EXPECT_EQ(allowed_of(40, 80, 200), 80);
  EXPECT_EQ(allowed_of(60, 80, 50), 60) << "never lowered";
}

}  // namespace
}  // namespace clipfile
