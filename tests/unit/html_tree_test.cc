// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/html_tree.h"

#include <gtest/gtest.h>

#include "indexer/extract/html/html_parse.h"

namespace clipfile {
namespace {

NodeId first(const HtmlTree& tree, Tag tag) {
  NodeId node = 0;
  while (tree.nodes[node].tag != tag) ++node;
  return node;
}

TEST(HtmlTree, GivesAttributesAndText) {
  const HtmlTree tree = parse_html("<div id=a class='b c' hidden><p>one</p> two</div>");
  const NodeId div = first(tree, Tag::div);
  EXPECT_EQ(tree.attribute(div, Attr::class_), "b c");
  EXPECT_EQ(tree.attribute(div, Attr::href), "");
  EXPECT_TRUE(tree.has_attribute(div, Attr::hidden));
  EXPECT_FALSE(tree.has_attribute(div, Attr::role));
  EXPECT_EQ(tree.text(div), "one two");
}

TEST(HtmlTree, KnowsWhoIsInsideWhom) {
  const HtmlTree tree = parse_html("<div><p>one</p></div><span>two</span>");
  const NodeId div = first(tree, Tag::div);
  EXPECT_EQ(tree.closest(first(tree, Tag::p), Tag::div), div);
  EXPECT_EQ(tree.closest(first(tree, Tag::span), Tag::div), 0U);
  EXPECT_TRUE(tree.is_inside(first(tree, Tag::p), div));
  EXPECT_FALSE(tree.is_inside(first(tree, Tag::span), div));
}

}  // namespace
}  // namespace clipfile
