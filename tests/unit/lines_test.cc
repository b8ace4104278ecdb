// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/lines.h"

#include <gtest/gtest.h>

#include "indexer/extract/html/html_parse.h"

namespace clipfile {
namespace {

std::vector<Line> lines_of(const char* html) {
  const HtmlTree tree = parse_html(html);
  return cut_into_lines(tree, std::vector<char>(tree.nodes.size(), 0));
}

std::vector<std::string> texts_of(const char* html) {
  std::vector<std::string> texts;
  for (const Line& line : lines_of(html)) texts.push_back(line.text);
  return texts;
}

using Texts = std::vector<std::string>;

TEST(CutIntoLines, CutsWhereBlocksBeginAndEnd) {
  EXPECT_EQ(texts_of("<div>a<p>b</p>c</div>"), (Texts{"a", "b", "c"}));
  EXPECT_EQ(texts_of("<p>a <b>b</b>c<br>d</p>"), (Texts{"a bc d"}));
  EXPECT_EQ(texts_of("<p>a<br><br>b<br>\n<br/>c</p>"), (Texts{"a", "b", "c"}));
  EXPECT_EQ(texts_of("<p> \n </p>"), Texts{});
}

TEST(CutIntoLines, MeasuresLinksAndCommas) {
  const std::vector<Line> lines = lines_of("<p>ab, <a href=x>cd</a> <a name=y>e</a></p>");
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].chars, 6U);
  EXPECT_EQ(lines[0].link_chars, 2U);
  EXPECT_EQ(lines[0].commas, 1U);
  EXPECT_TRUE(lines[0].alone);
}

}  // namespace
}  // namespace clipfile
