// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/word_text.h"

#include <gtest/gtest.h>

#include "indexer/extract/xml/xml_parse.h"

namespace clipfile {
namespace {

XmlTree parse(const std::string& xml) { return std::get<XmlTree>(parse_xml(xml)); }

std::string text_of(const std::string& inside) {
  OfficeText text;
  const XmlTree tree = parse(
      "<w:document "
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" +
      inside + "</w:body></w:document>");
  read_word_paragraphs(tree, {}, text.paragraphs);
  return plain_text_of(text);
}

std::string run(const std::string& text) { return "<w:r><w:t>" + text + "</w:t></w:r>"; }
std::string paragraph(const std::string& inside) { return "<w:p>" + inside + "</w:p>"; }

TEST(ReadWordParagraphs, ReadsWhatTheDocumentShows) {
  const std::string box = "<w:r><w:pict><v:textbox><w:txbxContent>" + paragraph(run("boxed")) +
                          "</w:txbxContent></v:textbox></w:pict></w:r>";
  const struct {
    std::string xml;
    const char* text;
  } rows[] = {
      {paragraph(run("One ") + run("line")) + paragraph(run("two")), "One line\ntwo\n"},
      {paragraph("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:noBreakHyphen/></w:r>"),
       "a\nb\t-\n"},
      {paragraph("<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>" + run("new") +
                 "</w:ins>"),
       "new\n"},
      {paragraph("<w:moveFrom>" + run("from") + "</w:moveFrom><w:moveTo>" + run("to") +
                 "</w:moveTo>"),
       "to\n"},
      {paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>" + run("seen")), "seen\n"},
      {paragraph("<w:r><w:instrText>PAGE</w:instrText></w:r>" + run("3")), "3\n"},
      {paragraph(run("around ") + "<mc:AlternateContent><mc:Choice>" + box +
                 "</mc:Choice><mc:Fallback>" + box + "</mc:Fallback></mc:AlternateContent>" +
                 run("it")),
       "around it\nboxed\n"},
      {paragraph("<w:hyperlink>" + run("link") + "</w:hyperlink><w:sdt><w:sdtContent>" +
                 run(" control") + "</w:sdtContent></w:sdt>"),
       "link control\n"},
      {paragraph("<w:ruby><w:rt>" + run("toukyou") + "</w:rt><w:rubyBase>" + run("東京") +
                 "</w:rubyBase></w:ruby>"),
       "東京\n"},
      {"<w:tbl><w:tr><w:tc>" + paragraph(run("Reds")) + "</w:tc><w:tc>" + paragraph(run("3")) +
           "</w:tc></w:tr><w:tr><w:tc>" + paragraph(run("Blues")) + "</w:tc><w:tc>" +
           paragraph("") + "</w:tc></w:tr></w:tbl>",
       "Reds\t3\nBlues\n"},
      {"<w:tbl><w:tr><w:tc>" + paragraph(run("One")) + paragraph(run("two")) + "</w:tc><w:tc>" +
           paragraph(run("three")) + "</w:tc></w:tr></w:tbl>",
       "One\ntwo\nthree\n"},
  };
  for (const auto& row : rows) EXPECT_EQ(text_of(row.xml), row.text) << row.xml;
}

TEST(ReadWordParagraphs, TakesStylesByTheirEnglishNamesAndBases) {
  const WordStyles styles =
      read_word_styles(parse("<w:styles><w:style w:styleId=\"Titre1\"><w:name w:val=\"heading "
                             "1\"/><w:rPr><w:b/><w:sz w:val=\"48\"/></w:rPr>"
                             "</w:style><w:style w:styleId=\"Mine\"><w:name w:val=\"My "
                             "own\"/><w:basedOn w:val=\"Titre1\"/></w:style>"
                             "<w:style w:styleId=\"Loop\"><w:name w:val=\"x\"/><w:basedOn "
                             "w:val=\"Loop\"/></w:style></w:styles>"));
  EXPECT_EQ(styles.at("Mine").style, OfficeStyle::heading);
  EXPECT_EQ(styles.at("Mine").level, 1U);
  EXPECT_EQ(styles.at("Mine").size, 24);
  std::vector<OfficeParagraph> paragraphs;
  read_word_paragraphs(
      parse("<w:p><w:pPr><w:pStyle w:val=\"Mine\"/></w:pPr>" + run("Council votes") + "</w:p>"),
      styles, paragraphs);
  ASSERT_EQ(paragraphs.size(), 1U);
  EXPECT_EQ(paragraphs[0].style, OfficeStyle::heading);
  EXPECT_TRUE(paragraphs[0].bold);
}

TEST(ReadWordNotes, PassesOverTheLinesThatPartThem) {
  std::vector<Aside> asides;
  const XmlTree notes = parse(
      "<w:footnotes><w:footnote w:type=\"separator\"><w:p/></w:footnote><w:footnote w:id=\"2\">" +
      paragraph(run("A note.")) + "</w:footnote></w:footnotes>");
  read_word_notes(notes, "footnote", "footnote", asides);
  ASSERT_EQ(asides.size(), 1U);
  EXPECT_EQ(asides[0].text, "A note.\n");
}

}  // namespace
}  // namespace clipfile
