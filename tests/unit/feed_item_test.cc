// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/feeds/feed_item.h"

#include <gtest/gtest.h>

#include "common/calendar.h"
#include "tests/support/xml_reading.h"

namespace clipfile {
namespace {

using Texts = std::vector<std::string>;

Article item(const std::string& contents) {
  return article_of_xml(
      "<rss><channel><title>The Paper</title><link>http://p.example/</link>"
      "<language>en-gb</language><item><title>T</title>" +
      contents + "</item></channel></rss>");
}

Article entry(const std::string& contents) {
  return article_of_xml(
      "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://p.example/'>"
      "<title>The Paper</title><author><name>Desk</name></author><entry>"
      "<title>T</title>" +
      contents + "</entry></feed>");
}

std::string day_of(const Article& article) {
  const auto& published = article.citation.published;
  if (!published) return "none";
  const bool is_stated = published->confidence == Confidence::stated;
  return format_iso_day(published->day) + (is_stated ? "" : "?");
}

TEST(ReadFeedItem, TakesTheFullestText) {
  EXPECT_EQ(item("<description>short</description><content:encoded>&lt;p&gt;long"
                 "&lt;/p&gt;</content:encoded>")
                .body,
            Texts{"long"});
  EXPECT_EQ(item("<description>short</description><content:encoded>&lt;p&gt;long"
                 "&lt;/p&gt;</content:encoded>")
                .citation.deck,
            "short");
  EXPECT_EQ(item("<description>The story</description><content:encoded>The story goes on"
                 "</content:encoded>")
                .citation.deck,
            "");
  EXPECT_EQ(item("<media:group><media:description>film</media:description></media:group>").body,
            Texts{"film"});
  EXPECT_EQ(entry("<summary>s</summary><content type='html'>&lt;p&gt;c&lt;/p&gt;</content>").body,
            Texts{"c"});
}

TEST(ReadFeedItem, PrefersTheDayOfPublication) {
  EXPECT_EQ(day_of(item("<pubDate>Sun, 09 Jan 2022 23:00:00 -0500</pubDate>")), "2022-01-09");
  EXPECT_EQ(day_of(item("<dc:date>2022-01-09T10:00:00Z</dc:date>")), "2022-01-09");
  EXPECT_EQ(day_of(item("<pubDate>soon</pubDate><dc:date>2022-01-09</dc:date>")), "2022-01-09");
  EXPECT_EQ(day_of(entry("<updated>2022-01-10T00:00:00Z</updated>"
                         "<published>2022-01-09T00:00:00Z</published>")),
            "2022-01-09");
  EXPECT_EQ(day_of(entry("<updated>2022-01-10T00:00:00Z</updated>")), "2022-01-10?");
  EXPECT_EQ(day_of(entry("<issued>2004-01-09</issued>")), "2004-01-09");
  EXPECT_EQ(day_of(item("")), "none");
}

TEST(ReadFeedItem, NamesAuthorsWithoutTheirAddresses) {
  EXPECT_EQ(item("<author>jane@p.example (Jane Doe)</author>").citation.byline, Texts{"Jane Doe"});
  EXPECT_EQ(item("<author>jane@p.example</author>").citation.byline, Texts{});
  EXPECT_EQ(item("<dc:creator>Jane Doe and John Roe</dc:creator>").citation.byline,
            (Texts{"Jane Doe", "John Roe"}));
  EXPECT_EQ(entry("<author><name>Jane Doe</name><email>j@p.example</email></author>"
                  "<author><name>John Roe</name></author>")
                .citation.byline,
            (Texts{"Jane Doe", "John Roe"}));
  EXPECT_EQ(entry("").citation.byline, Texts{"Desk"});
}

TEST(ReadFeedItem, ResolvesAddresses) {
  EXPECT_EQ(item("<link>/a</link>").citation.url, "http://p.example/a");
  EXPECT_EQ(item("<guid>http://p.example/g</guid>").citation.url, "http://p.example/g");
  EXPECT_EQ(item("<guid isPermaLink='false'>http://p.example/g</guid>").citation.url, "");
  EXPECT_EQ(item("<link>http://f.example</link><feedburner:origLink>http://p.example/o"
                 "</feedburner:origLink>")
                .citation.url,
            "http://p.example/o");
  EXPECT_EQ(entry("<link rel='self' href='s'/><link rel='alternate' href='a'/>").citation.url,
            "http://p.example/a");
}

TEST(ReadFeedItem, TakesWhatTheFeedSays) {
  const Article article = item("<category>World</category><guid>urn:x:1</guid>");
  EXPECT_EQ(article.citation.publication, "The Paper");
  EXPECT_EQ(article.citation.language, "en");
  EXPECT_EQ(article.citation.section, "World");
  EXPECT_EQ(article.tags, Texts{"World"});
  EXPECT_EQ(article.id, "urn:x:1");
  EXPECT_EQ(item("<guid>17</guid>").id, "");
  EXPECT_EQ(item("<source url='x'>Another Paper</source>").citation.publication, "Another Paper");
  EXPECT_EQ(entry("<source><title>Another Paper</title></source>").citation.publication,
            "Another Paper");
  const Article tagged = entry("<category term='eu' label='Europe'/><category term='gas'/>");
  EXPECT_EQ(tagged.tags, (Texts{"Europe", "gas"}));
  EXPECT_EQ(tagged.citation.section, "");
}

}  // namespace
}  // namespace clipfile
