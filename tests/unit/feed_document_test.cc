// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/feeds/feed_document.h"

#include <gtest/gtest.h>

#include "tests/support/xml_reading.h"

namespace clipfile {
namespace {

/// "1 A, 2 -" for an article with headline A and a rejected part.
std::string outline(std::string_view xml) {
  std::string text;
  for (const ReadPart& part : parts_of_xml(xml)) {
    const auto* article = std::get_if<Article>(&part.result);
    text +=
        (text.empty() ? "" : ", ") + part.part + " " + (article ? article->citation.headline : "-");
  }
  return text;
}

TEST(ReadFeed, FindsItemsInEveryDialect) {
  const std::string two = "<item><title>A</title></item><item><title>B</title></item>";
  const std::string_view rows[] = {"rss", "channel"};
  for (const std::string_view root : rows) {
    const std::string name(root);
    EXPECT_EQ(outline("<" + name + ">" + two + "</" + name + ">"), "1 A, 2 B");
  }
  EXPECT_EQ(outline("<rss version='2.0'><channel><title>P</title>" + two + "</channel></rss>"),
            "1 A, 2 B");
  EXPECT_EQ(
      outline("<rdf:RDF xmlns='http://purl.org/rss/1.0/'><channel><title>P</title></channel>" +
              two + "</rdf:RDF>"),
      "1 A, 2 B");
  EXPECT_EQ(outline("<feed><entry><title>A</title></entry><entry/></feed>"), "1 A, 2 -");
  EXPECT_EQ(outline("<entry xmlns='http://www.w3.org/2005/Atom'><title>A</title></entry>"), "1 A");
}

TEST(ReadFeed, SaysWhyThereIsNothing) {
  EXPECT_EQ(reason_of_xml("<rss><channel><title>P</title></channel></rss>"),
            "feed without an item");
  EXPECT_EQ(reason_of_xml("<rss><item><guid>1</guid></item></rss>"),
            "item of a feed without a text and without a title");
  EXPECT_EQ(reason_of_xml("<rss><item><enclosure url='x.mp3'/></item></rss>"),
            "item of a feed that holds a picture or recording only");
}

TEST(ReadFeed, TakesPostsOfWordPressOnly) {
  const auto post = [](const std::string& type, const std::string& status) {
    return "<item><title>" + type + "</title><wp:post_type>" + type + "</wp:post_type><wp:status>" +
           status + "</wp:status></item>";
  };
  EXPECT_EQ(outline("<rss>" + post("attachment", "inherit") + post("post", "publish") +
                    post("nav_menu_item", "publish") + post("page", "draft") +
                    post("post", "trash") + "</rss>"),
            "2 post, 4 page");
  EXPECT_EQ(reason_of_xml("<rss>" + post("attachment", "inherit") + "</rss>"),
            "export of WordPress without a post");
}

}  // namespace
}  // namespace clipfile
