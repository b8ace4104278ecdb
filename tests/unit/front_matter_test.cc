// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/front_matter.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(SplitFrontMatter, TakesABlockOfKeysBetweenFences) {
  const auto split = split_front_matter("---\ntitle: A\n---\nText\n");
  ASSERT_TRUE(split);
  EXPECT_EQ(split->front_matter, "title: A\n");
  EXPECT_EQ(split->text, "Text\n");
}

}  // namespace
}  // namespace clipfile
