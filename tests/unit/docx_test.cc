// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/docx.h"

#include <gtest/gtest.h>

#include "tests/support/packing.h"
#include "tests/support/part_collector.h"

namespace clipfile {
namespace {

using testing_support::pack;
using testing_support::PackedFiles;
using testing_support::Packing;
using testing_support::PartCollector;

PartCollector read(const PackedFiles& files) {
  return PartCollector::read(read_docx, Format::docx, pack(Packing::zip, files), "a.docx");
}

std::string document(const std::string& text) {
  return "<w:document><w:body><w:p><w:pPr><w:pStyle w:val=\"T\"/></w:pPr><w:r><w:t>Council "
         "votes</w:t></w:r></w:p>"
         "<w:p><w:r><w:t>" +
         text + "</w:t></w:r></w:p></w:body></w:document>";
}

const char* const prose = "The wall of the harbour is to be raised by a metre before the winter.";
const char* const styles =
    "<w:styles><w:style w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style></w:styles>";

TEST(ReadDocx, ReadsTheTextAndWhatStandsAroundIt) {
  const auto found =
      read({{"[Content_Types].xml", "<Types/>"},
            {"word/document.xml", document(prose)},
            {"word/styles.xml", styles},
            {"docProps/core.xml",
             "<p><dc:title>Council votes</dc:title><dc:creator>Jane Doe</dc:creator></p>"},
            {"word/header1.xml", "<w:hdr><w:p><w:r><w:t>Harbour Times</w:t></w:r></w:p></w:hdr>"},
            {"word/footnotes.xml",
             "<w:footnotes><w:footnote><w:p><w:r><w:t>A "
             "note.</w:t></w:r></w:p></w:footnote></w:footnotes>"},
            {"word/media/a.png", "picture"}});
  ASSERT_EQ(found.articles.size(), 1U) << found.reason();
  const Article& article = found.articles[0];
  EXPECT_EQ(article.citation.headline, "Council votes");
  EXPECT_EQ(article.citation.byline, (std::vector<std::string>{"Jane Doe"}));
  EXPECT_EQ(article.body, (std::vector<std::string>{prose}));
  EXPECT_EQ(article.asides,
            (std::vector<Aside>{{"footnote", "A note."}, {"furniture", "Harbour Times"}}));
}

TEST(ReadDocx, FindsTheTextWhereThePackageSaysThatItIs) {
  const auto found =
      read({{"_rels/.rels",
             "<Relationships><Relationship Type=\"http://purl.oclc.org/ooxml/officeDocument/"
             "relationships/officeDocument\" Target=\"/word/document2.xml\"/></Relationships>"},
            {"word/document2.xml", document(prose)}});
  EXPECT_EQ(found.articles.size(), 1U) << found.reason();
}

TEST(ReadDocx, SaysWhyItCannotBeRead) {
  EXPECT_EQ(read({{"word/styles.xml", styles}}).reason(), "broken DOCX: has no word/document.xml");
  EXPECT_EQ(read({{"word/document.xml", "<w:document/>"}}).reason(), "no text");
}

}  // namespace
}  // namespace clipfile
