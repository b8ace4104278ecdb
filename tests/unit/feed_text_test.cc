// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/feeds/feed_text.h"

#include <gtest/gtest.h>

#include "indexer/extract/xml/xml_parse.h"

namespace clipfile {
namespace {

using Texts = std::vector<std::string>;

TEST(ReadFeedText, HeedsTypeAndMode) {
  const std::pair<std::string_view, Texts> rows[] = {
      {"<content type='text'>a &lt;b&gt; c</content>", {"a <b> c"}},
      {"<content type='html'>&lt;p&gt;a&lt;/p&gt;&lt;p&gt;b&amp;nbsp;c&lt;/p&gt;</content>",
       {"a", "b c"}},
      {"<content type='xhtml'><div xmlns='x'><p>a</p>b</div></content>", {"a", "b"}},
      {"<content type='text/html' mode='escaped'>&lt;p&gt;a</content>", {"a"}},
      {"<content type='text/plain' mode='escaped'>&lt;p&gt;a</content>", {"a"}},
      {"<content type='application/octet-stream' mode='base64'>PHA+YTwvcD4=</content>", {"a"}},
      {"<content type='application/octet-stream'>PHA+YTwvcD4=</content>", {"a"}},
      {"<description><![CDATA[<p>a<p>b]]></description>", {"a", "b"}},
      {"<description>a &amp;amp; b\n\nc d.</description>", {"a & b", "c d."}},
      {"<description>broken <p>a</p><br>b</description>", {"broken", "a", "b"}},
  };
  for (const auto& [xml, paragraphs] : rows) {
    const auto tree = parse_xml(xml);
    EXPECT_EQ(read_feed_text(std::get<XmlTree>(tree).root()).paragraphs, paragraphs) << xml;
  }
}

TEST(ReadFeedLine, GivesOneLine) {
  const std::pair<std::string_view, std::string> rows[] = {
      {"<title>A &amp;amp; B</title>", "A & B"},
      {"<title type='html'>A &lt;i&gt;fine&lt;/i&gt;\n title</title>", "A fine title"},
      {"<title type='xhtml'><div>A <i>fine</i> title</div></title>", "A fine title"},
      {"<title type='text'>The &lt;p&gt; tag</title>", "The <p> tag"},
      {"<title mode='base64'>QSB0aXRsZQ==</title>", "A title"},
  };
  for (const auto& [xml, line] : rows) {
    const auto tree = parse_xml(xml);
    EXPECT_EQ(read_feed_line(std::get<XmlTree>(tree).root()), line) << xml;
  }
}

TEST(FeedChild, PassesOverExtensionsAndEmptyOnes) {
  const auto tree = parse_xml(
      "<item xmlns:media='http://search.yahoo.com/mrss/'><media:title>picture</media:title>"
      "<title> </title><title>story</title></item>");
  const XmlElement item = std::get<XmlTree>(tree).root();
  EXPECT_EQ(feed_child(item, "title").text(), "story");
  EXPECT_FALSE(feed_child(item, "description").exists());
}

}  // namespace
}  // namespace clipfile
