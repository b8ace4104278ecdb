// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/worker/confinement.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(Confinement, SaysWhatIsInForce) {
  EXPECT_EQ(describe({}), "nothing");
  EXPECT_EQ(describe({.limits = true, .landlock = 7, .call_filter = true}),
            "limits, Landlock (ABI 7), seccomp");
  EXPECT_EQ(describe({.call_filter = true}), "seccomp");
  EXPECT_EQ(describe_missing({.limits = true, .landlock = 7, .call_filter = true}), "");
  EXPECT_EQ(describe_missing({.limits = true}), "Landlock, seccomp");
}

}  // namespace
}  // namespace clipfile
