// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/news/xml_story.h"

#include <gtest/gtest.h>

#include "common/calendar.h"
#include "tests/support/xml_reading.h"

namespace clipfile {
namespace {

using Texts = std::vector<std::string>;

TEST(ReadXmlStories, ReadsTei) {
  const Article article = article_of_xml(
      "<TEI xmlns='http://www.tei-c.org/ns/1.0' xml:lang='de'><teiHeader><fileDesc><titleStmt>"
      "<title>Ein Brief</title><author>Karl Beispiel</author></titleStmt><publicationStmt>"
      "<publisher>Das Archiv</publisher><date when='1914-07-28'/></publicationStmt></fileDesc>"
      "</teiHeader><text><body><head>Kopf</head><p>Absatz</p></body></text></TEI>");
  EXPECT_EQ(article.citation.headline, "Ein Brief");
  EXPECT_EQ(article.citation.byline, Texts{"Karl Beispiel"});
  EXPECT_EQ(article.citation.publication, "Das Archiv");
  EXPECT_EQ(format_iso_day(article.citation.published->day), "1914-07-28");
  EXPECT_EQ(article.body, (Texts{"Kopf", "Absatz"}));
}

TEST(ReadXmlStories, ReadsJats) {
  const Article article = article_of_xml(
      "<article><front><journal-meta><journal-title>The Journal</journal-title></journal-meta>"
      "<article-meta><title-group><article-title>On News</article-title></title-group>"
      "<contrib-group><contrib><name><surname>Doe</surname><given-names>Jane</given-names></name>"
      "</contrib></contrib-group><pub-date><day>9</day><month>1</month><year>2022</year></pub-date>"
      "</article-meta></front><body><sec><title>One</title><p>Text</p></sec></body></article>");
  EXPECT_EQ(article.citation.headline, "On News");
  EXPECT_EQ(article.citation.byline, Texts{"Jane Doe"});
  EXPECT_EQ(article.citation.publication, "The Journal");
  EXPECT_EQ(format_iso_day(article.citation.published->day), "2022-01-09");
  EXPECT_EQ(article.body, (Texts{"One", "Text"}));
}

TEST(ReadXmlStories, ReadsDocBookAndWord) {
  const Article book = article_of_xml(
      "<article><info><title>A Guide</title></info><para>One</para><section><title>Two</title>"
      "<para>Three</para></section></article>");
  EXPECT_EQ(book.citation.headline, "A Guide");
  EXPECT_EQ(book.body, (Texts{"One", "Two", "Three"}));
  const Article word = article_of_xml(
      "<w:wordDocument xmlns:w='w' xmlns:o='o'><o:DocumentProperties><o:Title>A Letter</o:Title>"
      "</o:DocumentProperties><w:body><w:p><w:r><w:t>One </w:t></w:r><w:r><w:instrText>PAGE"
      "</w:instrText><w:t>line</w:t></w:r></w:p><w:p/></w:body></w:wordDocument>");
  EXPECT_EQ(word.citation.headline, "A Letter");
  EXPECT_EQ(word.body, Texts{"One line"});
}

TEST(ReadXmlStories, ReadsElementsWithTheFieldsOfARecord) {
  const auto parts = parts_of_xml(
      "<answer><status>ok</status><articles><article><ID>a1</ID><Headline>A</Headline><author>Jane "
      "Doe</author><author>John Roe</author><Date>2022-01-09</Date><content>One.\n\nTwo.</content>"
      "</article><article><title>B</title><text><p>x</p><p>y</p></text></article></articles>"
      "</answer>");
  ASSERT_EQ(parts.size(), 2U);
  const Article first = std::get<Article>(parts[0].result);
  EXPECT_EQ(first.id, "a1");
  EXPECT_EQ(first.citation.headline, "A");
  EXPECT_EQ(first.citation.byline, (Texts{"Jane Doe", "John Roe"}));
  EXPECT_EQ(first.body, (Texts{"One.", "Two."}));
  EXPECT_EQ(std::get<Article>(parts[1].result).body, (Texts{"x", "y"}));
  EXPECT_EQ(article_of_xml("<add><doc><field name='title'>T</field><field name='body'>x</field>"
                           "</doc></add>")
                .citation.headline,
            "T");
  EXPECT_EQ(article_of_xml("<REUTERS><DATE>26-FEB-1987</DATE><TEXT><TITLE>T</TITLE><BODY>x</BODY>"
                           "</TEXT></REUTERS>")
                .body,
            Texts{"x"});
}

TEST(ReadXmlStories, LeavesOtherXmlAlone) {
  EXPECT_EQ(reason_of_xml("<mock><metadata/><write>x</write></mock>"),
            "XML of an unknown kind: <mock>");
  EXPECT_EQ(reason_of_xml("<TEI><teiHeader/></TEI>"), "document without a text");
}

}  // namespace
}  // namespace clipfile
