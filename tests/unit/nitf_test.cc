// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/news/nitf.h"

#include <gtest/gtest.h>

#include "common/calendar.h"
#include "tests/support/xml_reading.h"

namespace clipfile {
namespace {

using Texts = std::vector<std::string>;

constexpr std::string_view whole = R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://example.com/nitf-3-5.dtd">
<nitf baselang="en-GB">
 <head>
  <title>Talks go on</title>
  <tobject><tobject.subject tobject.subject.type="Politics" tobject.subject.matter="Diplomacy"/></tobject>
  <docdata>
   <doc-id id-string="wire.17"/><date.issue norm="20220110T090000Z"/>
   <key-list><keyword key="talks"/><keyword key="talks"/></key-list>
  </docdata>
  <pubdata name="The Wire" date.publication="20220109T230000Z" position.section="World"
           ex-ref="http://wire.example/17"/>
 </head>
 <body>
  <body.head>
   <hedline><hl1>Talks <em>go</em> on</hl1><hl2>No end in sight</hl2></hedline>
   <byline>By Jane Doe and <byttl>Staff Writer</byttl> John Roe</byline>
   <dateline><location><city>Geneva</city><country>Switzerland</country></location>
    <story.date norm="20220109"/></dateline>
   <abstract><p>A summary.</p></abstract>
  </body.head>
  <body.content>
   <block><p>The talks went on.</p><media><media-caption>Two envoys</media-caption></media></block>
   <p>They will <person>resume</person>.</p>
  </body.content>
  <body.end><tagline>Ann Poe contributed.</tagline></body.end>
 </body>
</nitf>)";

TEST(ReadNitf, TakesEveryPart) {
  const Article article = article_of_xml(whole);
  const Citation& citation = article.citation;
  EXPECT_EQ(citation.headline, "Talks go on");
  EXPECT_EQ(citation.deck, "No end in sight");
  EXPECT_EQ(citation.byline, (Texts{"Jane Doe", "John Roe"}));
  EXPECT_EQ(citation.publication, "The Wire");
  EXPECT_EQ(citation.section, "World");
  EXPECT_EQ(citation.place, "Geneva, Switzerland");
  EXPECT_EQ(citation.language, "en");
  EXPECT_EQ(citation.url, "http://wire.example/17");
  EXPECT_EQ(format_iso_day(citation.published->day), "2022-01-09");
  EXPECT_EQ(citation.published->source, "nitf");
  EXPECT_EQ(article.id, "wire.17");
  EXPECT_EQ(article.tags, (Texts{"talks", "Politics", "Diplomacy"}));
  EXPECT_EQ(article.body, (Texts{"The talks went on.", "They will resume."}));
  EXPECT_EQ(article.asides, (std::vector<Aside>{{"caption", "Two envoys"},
                                                {"contributors", "Ann Poe contributed."}}));
}

TEST(ReadNitf, MakesDoWithLess) {
  const auto body_of = [](const std::string& body) {
    return article_of_xml("<nitf><head><title>T</title></head><body>" + body + "</body></nitf>");
  };
  EXPECT_EQ(body_of("<p>bare</p>").body, Texts{"bare"});
  EXPECT_EQ(body_of("<body.content>One line.\n\nAnother line.</body.content>").body,
            (Texts{"One line.", "Another line."}));
  EXPECT_EQ(body_of("<body.content>&lt;p&gt;escaped&lt;/p&gt;</body.content>").body,
            Texts{"escaped"});
  EXPECT_EQ(body_of("<body.head><abstract><p>only this</p></abstract></body.head>").body,
            Texts{"only this"});
  EXPECT_EQ(body_of("").citation.headline, "T");
  EXPECT_EQ(
      body_of("<body.head><dateline>PARIS, Jan 9 (Wire) -</dateline></body.head>").citation.place,
      "PARIS");
  EXPECT_EQ(reason_of_xml("<nitf><body/></nitf>"), "NITF without a text and without a headline");
}

TEST(ReadNitf, IsFoundInEnvelopesAndInARow) {
  const std::string story = "<nitf><body><body.content><p>x</p></body.content></body></nitf>";
  EXPECT_EQ(parts_of_xml("<envelope><meta/><item>" + story + "</item><item>" + story +
                         "</item></envelope>")
                .size(),
            2U);
  EXPECT_EQ(parts_of_xml(story + story).size(), 2U);
  EXPECT_EQ(parts_of_xml(story).front().part, "");
}

}  // namespace
}  // namespace clipfile
