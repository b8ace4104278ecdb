// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/exit_status.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sysexits.h>

namespace clipfile {
namespace {

TEST(ExitStatus, FollowsTheConventionsOfTheSystem) {
  constexpr int killed_by = 128;
  EXPECT_EQ(index_exit::busy, EX_TEMPFAIL);
  EXPECT_EQ(search_exit::busy, EX_TEMPFAIL);
  EXPECT_EQ(index_exit::hung_up, killed_by + SIGHUP);
  EXPECT_EQ(index_exit::interrupted, killed_by + SIGINT);
  EXPECT_EQ(index_exit::terminated, killed_by + SIGTERM);
}

TEST(ExitStatus, MeansTheSameInBothPrograms) {
  EXPECT_EQ(index_exit::usage, search_exit::usage);
  EXPECT_EQ(index_exit::damaged, search_exit::damaged);
}

}  // namespace
}  // namespace clipfile
