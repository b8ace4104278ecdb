// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/block_scores.h"

#include <gtest/gtest.h>

#include "indexer/extract/html/html_parse.h"

namespace clipfile {
namespace {

const std::string prose =
    "<p>The harbour board met on Tuesday, heard three engineers, and put off the vote until the "
    "spring.</p>";

std::string picked(const std::string& html) {
  const HtmlTree tree = parse_html(html);
  const std::vector<Line> lines = cut_into_lines(tree, std::vector<char>(tree.nodes.size(), 0));
  std::string ids;
  for (const NodeId block : pick_story_blocks(tree, lines))
    ids += std::string(tree.attribute(block, Attr::id)) + " ";
  return ids;
}

TEST(PickStoryBlocks, PicksTheBlockThatHoldsTheProse) {
  EXPECT_EQ(
      picked("<div id=a><p>Home, News</p></div><div id=b>" + prose + prose + prose + "</div>"),
      "b ");
}

TEST(PickStoryBlocks, JoinsSiblingsThatGoOn) {
  EXPECT_EQ(picked("<div id=a>" + prose + prose + prose + "</div><div id=b>" + prose + prose +
                   "</div><div id=c>x</div>"),
            "a b ");
}

TEST(PickStoryBlocks, PicksNothingWithoutProse) {
  EXPECT_EQ(picked("<div id=a><p>Home</p></div>"), "");
}

}  // namespace
}  // namespace clipfile
