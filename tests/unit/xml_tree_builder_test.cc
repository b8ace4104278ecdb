// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xml/xml_tree_builder.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(XmlTreeBuilder, ClosesWhatLiesDeeperThanWhatComesNext) {
  XmlTreeBuilder builder;
  builder.open("a", "", 1);
  builder.open("b", "", 2);
  builder.add_text("x");
  builder.open("c", "", 2);  // no end of b was told
  builder.add_text("y");
  builder.close(1);
  const XmlTree tree = builder.finish();
  EXPECT_EQ(tree.root().children().size(), 2U);
  EXPECT_EQ(tree.root().child("b").text(), "x");
  EXPECT_EQ(tree.root().text(), "xy");
}

TEST(XmlTreeBuilder, JoinsTextsAndUnescapesAttributes) {
  XmlTreeBuilder builder;
  builder.open("a", "", 1);
  builder.add_attribute("b", "", "x&#38;y&#38;#38;");
  builder.add_text("1");
  builder.add_text("2");
  const XmlTree tree = builder.finish();
  EXPECT_EQ(tree.nodes.size(), 3U);
  EXPECT_EQ(tree.root().attribute("b"), "x&y&#38;");
  EXPECT_FALSE(tree.cut);
}

TEST(XmlTreeBuilder, IsFullAtSomeNumberOfNodes) {
  XmlTreeBuilder builder;
  for (int i = 0; i < 10'000'000 && !builder.is_full(); ++i) builder.open("a", "", 1);
  EXPECT_TRUE(builder.is_full());
  EXPECT_TRUE(builder.finish().cut);
}

}  // namespace
}  // namespace clipfile
