// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/furniture.h"

#include <gtest/gtest.h>

#include "indexer/extract/html/html_parse.h"

namespace clipfile {
namespace {

const std::string prose =
    "The harbour board met on Tuesday, heard three engineers, and put off the vote until spring.";

/// The first letters of the lines that are not marked.
std::string unmarked(const std::string& html, Teasers teasers) {
  const HtmlTree tree = parse_html(html);
  const std::vector<Line> lines = cut_into_lines(tree, mark_unread(tree));
  const NodeMarks marks = mark_furniture(tree, LineSums(tree, lines), teasers);
  std::string letters;
  for (const Line& line : lines) {
    if (marks[line.first] == 0) letters.push_back(line.text.front());
  }
  return letters;
}

TEST(MarkFurniture, GoesByNamesRolesAndTags) {
  const std::string story = "<p>" + prose + "</p>";
  EXPECT_EQ(unmarked(story + "<div class='share'>a</div><aside>b</aside><p role='search'>c</p>",
                     Teasers::furniture),
            "T");
  EXPECT_EQ(unmarked(story + "<div class='teaser'>a</div>", Teasers::furniture), "T");
  EXPECT_EQ(unmarked(story + "<div class='teaser'>a</div>", Teasers::story), "Ta");
}

TEST(MarkFurniture, NeverTakesWhatHoldsTheStory) {
  EXPECT_EQ(unmarked("<div class='sidebar'><p>" + prose + "</p></div>", Teasers::furniture), "T");
}

TEST(MarkFurniture, TakesALongIdForTheSlugOfAHeading) {
  EXPECT_EQ(unmarked("<p>" + prose + "</p><div id='sharing-with-a-single-developer'>a</div>",
                     Teasers::furniture),
            "Ta");
}

TEST(MarkUnread, ForgivesAForgottenEndTag) {
  const HtmlTree tree = parse_html("<noscript><div><p>" + prose + "</p></div>");
  EXPECT_EQ(cut_into_lines(tree, mark_unread(tree)).size(), 1U);
}

TEST(MarkOtherContent, NeverTakesWhatHoldsTheStory) {
  const HtmlTree tree =
      parse_html("<div class='related'><h1>a</h1></div><div class='related'><p>b</p></div>");
  NodeId heading = 0;
  while (tree.nodes[heading].tag != Tag::h1) ++heading;
  const NodeMarks marks = mark_other_content(tree, heading);
  EXPECT_EQ(marks[heading], 0);
  EXPECT_EQ(marks.back(), 1);
}

TEST(MarkCaptions, KnowsElementsAndNames) {
  const HtmlTree tree =
      parse_html("<figcaption>a</figcaption><p class='wp-caption-text'>b</p><p>c</p>");
  const NodeMarks marks = mark_captions(tree);
  std::string letters;
  for (NodeId node = 0; node < tree.nodes.size(); ++node) {
    if (tree.nodes[node].tag == Tag::text && marks[node] != 0) letters += tree.text(node);
  }
  EXPECT_EQ(letters, "ab");
}

}  // namespace
}  // namespace clipfile
