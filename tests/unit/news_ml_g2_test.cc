// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/news/news_ml_g2.h"

#include <gtest/gtest.h>

#include "common/calendar.h"
#include "tests/support/xml_reading.h"

namespace clipfile {
namespace {

using Texts = std::vector<std::string>;

std::string item(const std::string& meta, const std::string& contents,
                 const std::string& kind = "text") {
  return "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:newsml:w.example:17' "
         "xml:lang='de-DE'><itemMeta><itemClass qcode='ninat:" +
         kind +
         "'/><provider><name>Die Agentur</name></provider>"
         "<versionCreated>2022-01-11T09:00:00Z</versionCreated>"
         "<firstCreated>2022-01-09T23:00:00+01:00</firstCreated></itemMeta><contentMeta>" +
         meta + "</contentMeta><contentSet>" + contents + "</contentSet></newsItem>";
}

std::string page(const std::string& body) {
  return "<inlineXML contenttype='application/xhtml+xml'><html "
         "xmlns='http://www.w3.org/1999/xhtml'><head><title>Seitentitel</title></head><body>" +
         body + "</body></html></inlineXML>";
}

TEST(ReadNewsMlG2, TakesEveryPart) {
  const Article article = article_of_xml(item(
      "<contentCreated>2022-01-08</contentCreated><by>Von Jana Muster und Karl Beispiel</by>"
      "<dateline>GENF, 9. Januar 2022 -</dateline><language tag='de'/>"
      "<headline role='hld:subHeadline'>Kein Ende</headline><headline>Es geht weiter</headline>"
      "<subject qcode='x:1'><name>Politik</name></subject><keyword>Gespräche</keyword>",
      page("<p>Ein Absatz.</p><p>Noch einer.</p>")));
  const Citation& citation = article.citation;
  EXPECT_EQ(citation.headline, "Es geht weiter");
  EXPECT_EQ(citation.deck, "Kein Ende");
  EXPECT_EQ(citation.byline, (Texts{"Jana Muster", "Karl Beispiel"}));
  EXPECT_EQ(citation.publication, "Die Agentur");
  EXPECT_EQ(citation.place, "GENF");
  EXPECT_EQ(citation.language, "de");
  EXPECT_EQ(format_iso_day(citation.published->day), "2022-01-09");
  EXPECT_EQ(article.id, "urn:newsml:w.example:17");
  EXPECT_EQ(article.tags, (Texts{"Gespräche", "Politik"}));
  EXPECT_EQ(article.body, (Texts{"Ein Absatz.", "Noch einer."}));
}

TEST(ReadNewsMlG2, ReadsContentsOfEveryKind) {
  const std::pair<std::string, Texts> rows[] = {
      {page("<p>a</p>"), {"a"}},
      {"<inlineXML><nitf><body><body.content><p>a</p></body.content></body></nitf></inlineXML>",
       {"a"}},
      {"<inlineXML><p>a</p><p>b</p></inlineXML>", {"a", "b"}},
      {"<inlineData contenttype='text/plain'>One.\n\nTwo.</inlineData>", {"One.", "Two."}},
      {"<inlineData contenttype='text/plain'>&lt;p&gt;a&lt;/p&gt;</inlineData>", {"a"}},
      {"<inlineData contenttype='text/plain' encoding='base64'>YQ==</inlineData>", {"a"}},
      {page("<p>a</p>") + "<inlineData contenttype='text/plain'>the same</inlineData>", {"a"}},
      {"<remoteContent href='x.jpg'/>" + page("<p>a</p>"), {"a"}},
  };
  for (const auto& [contents, body] : rows) {
    EXPECT_EQ(article_of_xml(item("<headline>H</headline>", contents)).body, body) << contents;
  }
}

TEST(ReadNewsMlG2, SetsHeaderAndFooterOfAPageAside) {
  const Article article = article_of_xml(
      item("<headline>H</headline>",
           page("<header><h1>H</h1><ul><li>Berlin</li></ul></header><section><p>a</p></section>"
                "<footer><p>Redaktion</p></footer>")));
  EXPECT_EQ(article.body, Texts{"a"});
  EXPECT_EQ(article.asides,
            (std::vector<Aside>{{"furniture", "Berlin"}, {"furniture", "Redaktion"}}));
}

TEST(ReadNewsMlG2, TakesFromTheStoryWhatTheEnvelopeLacks) {
  EXPECT_EQ(article_of_xml(item("", page("<p>a</p>"))).citation.headline, "Seitentitel");
  const std::string nitf =
      "<inlineXML><nitf><body><body.head><hedline><hl1>H</hl1></hedline><byline><person>Jane Doe"
      "</person></byline></body.head><body.content><p>a</p></body.content></body></nitf>"
      "</inlineXML>";
  EXPECT_EQ(article_of_xml(item("", nitf)).citation.headline, "H");
  EXPECT_EQ(article_of_xml(item("", nitf)).citation.byline, Texts{"Jane Doe"});
  EXPECT_EQ(article_of_xml(item("<slugline>talks</slugline>", "<inlineXML><p>a</p></inlineXML>"))
                .citation.headline,
            "talks");
}

TEST(ReadNewsMlG2, ReadsAMessageOfSeveralItems) {
  const auto parts =
      parts_of_xml("<newsMessage><header/><itemSet><packageItem/>" +
                   item("<headline>A</headline>", page("<p>a</p>")) +
                   item("<headline>B</headline>", "<remoteContent href='x'/>", "picture") +
                   item("<headline>Eilmeldung</headline>", "") + "</itemSet></newsMessage>");
  ASSERT_EQ(parts.size(), 4U);
  EXPECT_EQ(std::get<Rejection>(parts[0].result).reason,
            "package of NewsML-G2: it only refers to other items");
  EXPECT_EQ(std::get<Article>(parts[1].result).citation.headline, "A");
  EXPECT_EQ(std::get<Rejection>(parts[2].result).reason,
            "news item of NewsML-G2 of the kind \"picture\", without a text");
  EXPECT_EQ(std::get<Article>(parts[3].result).citation.headline, "Eilmeldung");
  EXPECT_EQ(parts[3].part, "4");
}

TEST(ReadNewsMlG2, SaysWhatHoldsNoStory) {
  for (const std::string_view root :
       {"packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem"}) {
    EXPECT_NE(reason_of_xml("<" + std::string(root) + "/>").find("of NewsML-G2: it"),
              std::string::npos)
        << root;
  }
  EXPECT_EQ(reason_of_xml("<newsItem/>"), "news item of NewsML-G2 without a text");
  EXPECT_EQ(reason_of_xml(item("",
                               "<inlineXML><sports-content><p>1</p></sports-content>"
                               "</inlineXML>")),
            "news item of NewsML-G2 without a text");
}

}  // namespace
}  // namespace clipfile
