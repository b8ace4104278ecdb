// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/html_parse.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

/// Tags and texts with their nesting: "html(body(p("a")))".
std::string outline(const HtmlTree& tree) {
  std::string shape;
  for (NodeId node = 1; node < tree.nodes.size(); ++node) {
    const HtmlNode& n = tree.nodes[node];
    if (n.tag == Tag::p) shape += "p@" + std::to_string(n.end - node) + " ";
    if (n.tag == Tag::section) shape += "section@" + std::to_string(n.end - node) + " ";
    if (n.tag == Tag::text) shape += "'" + std::string(tree.text(node)) + "' ";
  }
  return shape;
}

TEST(ParseHtml, ClosesParagraphsBeforeBlocks) {
  EXPECT_EQ(outline(parse_html("<p>a<p>b<section>c</section>")), "p@2 'a' p@2 'b' section@2 'c' ");
}

TEST(ParseHtml, KeepsSubtreesWhole) {
  const HtmlTree tree = parse_html("<div><p>one <b>two</b> three</p><p>four</p></div><p>five</p>");
  for (NodeId node = 1; node < tree.nodes.size(); ++node) {
    const HtmlNode& n = tree.nodes[node];
    EXPECT_LT(n.parent, node);
    EXPECT_LE(n.end, tree.nodes[n.parent].end);
    EXPECT_LE(n.text_end, tree.nodes[n.parent].text_end);
  }
  EXPECT_FALSE(tree.cut);
}

TEST(ParseHtml, SetsDataScriptsApart) {
  const HtmlTree tree =
      parse_html("<script type='application/ld+json'>{\"a\": 1}</script><script>var b;</script>");
  ASSERT_EQ(tree.data_scripts.size(), 1U);
  EXPECT_EQ(tree.data_scripts.front().text, "{\"a\": 1}");
  EXPECT_EQ(tree.characters, "");
}

}  // namespace
}  // namespace clipfile
