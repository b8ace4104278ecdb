// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/feeds/word_press.h"

#include <gtest/gtest.h>

#include "tests/support/xml_reading.h"

namespace clipfile {
namespace {

using Texts = std::vector<std::string>;

TEST(ReadWordPressText, PartsParagraphsAtBlankLines) {
  EXPECT_EQ(read_word_press_text("One\nline.\n\nTwo <b>bold</b>.\n\n<h2>Three</h2>").paragraphs,
            (Texts{"One line.", "Two bold.", "Three"}));
}

TEST(ReadWordPressText, LeavesShortcodesOut) {
  EXPECT_EQ(
      read_word_press_text("[dropcap]O[/dropcap]ne [gallery ids=\"1,2\"] [sic] [1] two").paragraphs,
      Texts{"One [sic] [1] two"});
  EXPECT_EQ(read_word_press_text("[caption id='a']A boat[/caption]").paragraphs, Texts{"A boat"});
  EXPECT_EQ(read_word_press_text("[").paragraphs, Texts{"["});
}

TEST(ReadWordPressText, MakesADeckOfTheExcerpt) {
  const Article article = article_of_xml(
      "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/' "
      "xmlns:excerpt='http://wordpress.org/export/1.2/excerpt/'><item><title>T</title>"
      "<excerpt:encoded>In short</excerpt:encoded><content:encoded>A\n\nB</content:encoded>"
      "<wp:post_date>2013-07-19 10:00:00</wp:post_date><wp:post_type>post</wp:post_type></item>"
      "</rss>");
  EXPECT_EQ(article.citation.deck, "In short");
  EXPECT_EQ(article.body, (Texts{"A", "B"}));
  EXPECT_TRUE(article.citation.published.has_value());
}

}  // namespace
}  // namespace clipfile
