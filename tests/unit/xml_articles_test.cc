// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xml_articles.h"

#include <gtest/gtest.h>

#include "indexer/extract/recognise.h"
#include "tests/support/xml_reading.h"

namespace clipfile {
namespace {

TEST(RecogniseXml, GoesByTheRoot) {
  const std::pair<std::string_view, Format> rows[] = {
      {"<rss version='2.0'>", Format::feed},
      {"<?xml version='1.0'?><!-- a feed --><feed xmlns='http://www.w3.org/2005/Atom'>",
       Format::feed},
      {"<rdf:RDF xmlns:rdf='x'>", Format::feed},
      {"<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'x'><nitf>", Format::nitf},
      {"<!DOCTYPE rss [<!ENTITY x 'y'>]><rss>", Format::feed},
      {"<nitf>", Format::nitf},
      {"<NewsML Version='1.2'>", Format::newsml},
      {"<newsItem guid='x'>", Format::newsml},
      {"<nar:newsMessage xmlns:nar='x'>", Format::newsml},
      {"<?xml version='1.0'?><mock>", Format::xml},
      {"<TEI xmlns='x'>", Format::xml},
  };
  for (const auto& [text, format] : rows) {
    EXPECT_EQ(recognise_format(text, "clipping"), format) << text;
  }
  EXPECT_EQ(recognise_format("<unknown>", "clipping.rss"), Format::xml);
  EXPECT_EQ(recognise_format("<p>a page</p>", "clipping"), Format::html);
}

TEST(ReadXmlArticles, NamesWhatHoldsNoStory) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"<urlset><url><loc>x</loc></url></urlset>",
       "sitemap: it lists addresses of pages, not their text"},
      {"<opml><body><outline text='x'/></body></opml>", "OPML: it lists feeds, not their items"},
      {"<svg><text>x</text></svg>", "SVG: a drawing"},
      {"<x><y/></x>", "XML of an unknown kind: <x>"},
  };
  for (const auto& [xml, reason] : rows) EXPECT_EQ(reason_of_xml(xml), reason) << xml;
}

TEST(ReadXmlArticles, NumbersTheStoriesOfSeveralDocumentsInARow) {
  const auto parts = parts_of_xml(
      "<?xml version='1.0'?><rss><item><title>A</title></item></rss>"
      "<?xml version='1.0'?><rss><item><title>B</title></item></rss>");
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[1].part, "2");
  EXPECT_EQ(std::get<Article>(parts[1].result).citation.headline, "B");
}

}  // namespace
}  // namespace clipfile
