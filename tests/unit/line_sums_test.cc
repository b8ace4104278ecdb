// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/line_sums.h"

#include <gtest/gtest.h>

#include "indexer/extract/html/html_parse.h"

namespace clipfile {
namespace {

TEST(LineSums, AddUpSubtrees) {
  const HtmlTree tree = parse_html("<div><p>ab, cd</p><p><a href=x>ef</a></p></div><p>gh</p>");
  const std::vector<Line> lines = cut_into_lines(tree, std::vector<char>(tree.nodes.size(), 0));
  const LineSums sums(tree, lines);
  NodeId div = 0;
  while (tree.nodes[div].tag != Tag::div) ++div;
  EXPECT_EQ(sums.of(div).lines, 2U);
  EXPECT_EQ(sums.of(div).chars, 7U);
  EXPECT_EQ(sums.of(div).commas, 1U);
  EXPECT_NEAR(sums.of(div).link_density(), 2.0 / 7, 1e-9);
  EXPECT_EQ(sums.of_page().lines, 3U);
  EXPECT_EQ(LineMeasure{}.link_density(), 0);
}

}  // namespace
}  // namespace clipfile
