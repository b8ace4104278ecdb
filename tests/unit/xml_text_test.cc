// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xml/xml_text.h"

#include <gtest/gtest.h>

#include "indexer/extract/xml/xml_parse.h"

namespace clipfile {
namespace {

using Texts = std::vector<std::string>;

XmlText text_of(std::string_view xml) {
  const auto tree = parse_xml(xml);
  return read_xml_text(std::get<XmlTree>(tree).root());
}

TEST(ReadXmlText, PartsParagraphsInAnyVocabulary) {
  const std::pair<std::string_view, Texts> rows[] = {
      {"<body.content><p>One <em>and</em> two.</p><hl2>Three</hl2><p/></body.content>",
       {"One and two.", "Three"}},
      {"<div>bare<p>one</p>bare again<br/><br/>more</div>", {"bare", "one", "bare again", "more"}},
      {"<p>one<br/>line</p>", {"one line"}},
      {"<x><para>DocBook</para><lg><l>verse</l><l>verse</l></lg></x>",
       {"DocBook", "verse", "verse"}},
      {"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", {"a b", "c"}},
      {"<P>upper</P>", {"upper"}},
      {"<x>o&amp;#39;clock &amp;quot;x&amp;quot;</x>", {"o'clock \"x\""}},
      {"<x>a<script>b</script><media-metadata>c</media-metadata></x>", {"a"}},
  };
  for (const auto& [xml, paragraphs] : rows) EXPECT_EQ(text_of(xml).paragraphs, paragraphs) << xml;
}

TEST(ReadXmlText, SetsCaptionsApart) {
  const XmlText text = text_of(
      "<body.content><p>Story</p><media><media-reference>x.jpg</media-reference>"
      "<media-caption><p>A boat</p></media-caption></media></body.content>");
  EXPECT_EQ(text.paragraphs, Texts{"Story"});
  EXPECT_EQ(text.captions, Texts{"A boat"});
}

TEST(HasParagraphs, LooksForBlocksAnywhereInside) {
  const auto tree = parse_xml("<a><b>x <i>y</i></b><c><d><p>z</p></d></c></a>");
  const XmlElement root = std::get<XmlTree>(tree).root();
  EXPECT_FALSE(has_paragraphs(root.child("b")));
  EXPECT_TRUE(has_paragraphs(root.child("c")));
}

}  // namespace
}  // namespace clipfile
