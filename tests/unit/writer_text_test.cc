// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/writer_text.h"

#include <gtest/gtest.h>

#include "indexer/extract/xml/xml_parse.h"

namespace clipfile {
namespace {

OfficeText read(const std::string& inside) {
  const std::string styles =
      "<office:automatic-styles><style:style style:name=\"P1\" "
      "style:parent-style-name=\"Heading_20_1\"/>"
      "<style:style style:name=\"T1\"><style:text-properties fo:font-weight=\"bold\" "
      "fo:font-size=\"24pt\"/>"
      "</style:style></office:automatic-styles>";
  const auto parsed =
      parse_xml("<office:document-content>" + styles + "<office:body><office:text>" + inside +
                "</office:text></office:body></office:document-content>");
  const XmlTree& tree = std::get<XmlTree>(parsed);
  WriterStyles known;
  read_writer_styles(tree, known);
  OfficeText text;
  read_writer_text(tree, known, text);
  return text;
}

TEST(ReadWriterText, ReadsWhatTheDocumentShows) {
  const struct {
    const char* xml;
    const char* text;
  } rows[] = {
      {"<text:p>One <text:span>line</text:span></text:p>\n<text:p>two</text:p>", "One line\ntwo\n"},
      {"<text:p>a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d</text:p>", "a b\tc\nd\n"},
      {"<text:tracked-changes><text:deletion><text:p>old</text:p></text:deletion></"
       "text:tracked-changes><text:p>new</text:p>",
       "new\n"},
      {"<text:p>in<draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame> "
       "front</text:p>",
       "in front\nboxed\n"},
      {"<text:list><text:list-item><text:p>item</text:p></text:list-item></text:list>", "item\n"},
      {"<table:table><table:table-row><table:table-cell><text:p>Reds</text:p></"
       "table:table-cell><table:table-cell>"
       "<text:p>3</text:p></table:table-cell></table:table-row></table:table>",
       "Reds\t3\n"},
      {"<text:p><text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>toukyou</"
       "text:ruby-text></text:ruby></text:p>",
       "東京\n"},
  };
  for (const auto& row : rows) EXPECT_EQ(plain_text_of(read(row.xml)), row.text) << row.xml;
}

TEST(ReadWriterText, SetsNotesAndCommentsAside) {
  const OfficeText text = read(
      "<text:p>Text<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A "
      "note.</text:p>"
      "</text:note-body></text:note><office:annotation><text:p>Mine.</text:p></office:annotation></"
      "text:p>");
  EXPECT_EQ(plain_text_of(text), "Text\n");
  EXPECT_EQ(text.asides, (std::vector<Aside>{{"footnote", "A note.\n"}, {"comment", "Mine.\n"}}));
}

TEST(ReadWriterText, ReadsStylesAndType) {
  const OfficeText text = read(
      "<text:h text:style-name=\"P1\" text:outline-level=\"1\">Head</text:h><text:p><text:span "
      "text:style-name=\"T1\">Large</text:span></text:p>");
  ASSERT_EQ(text.paragraphs.size(), 2U);
  EXPECT_EQ(text.paragraphs[0].style, OfficeStyle::heading);
  EXPECT_EQ(text.paragraphs[0].level, 1U);
  EXPECT_EQ(text.paragraphs[1].size, 24);
  EXPECT_TRUE(text.paragraphs[1].bold);
}

}  // namespace
}  // namespace clipfile
