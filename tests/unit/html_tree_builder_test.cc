// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/html_tree_builder.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(HtmlTreeBuilder, FlattensWhatIsTooDeep) {
  HtmlTreeBuilder builder;
  constexpr int levels = 5000;
  for (int i = 0; i < levels; ++i) builder.open("div");
  builder.add_text("deep");
  for (int i = 0; i < levels; ++i) builder.close("div");
  const HtmlTree tree = builder.finish(false);
  EXPECT_EQ(tree.characters, "deep");
  NodeId node = static_cast<NodeId>(tree.nodes.size() - 1);
  int depth = 0;
  for (; node != 0; node = tree.nodes[node].parent) ++depth;
  EXPECT_LT(depth, 300);
}

TEST(HtmlTreeBuilder, JoinsTextAndIgnoresStrayEnds) {
  HtmlTreeBuilder builder;
  builder.close("p");
  builder.open("p");
  builder.add_text("one ");
  builder.add_text("two");
  builder.close("span");
  const HtmlTree tree = builder.finish(false);
  ASSERT_EQ(tree.nodes.size(), 3U);
  EXPECT_EQ(tree.text(2), "one two");
  EXPECT_EQ(tree.nodes[0].end, 3U);
}

}  // namespace
}  // namespace clipfile
