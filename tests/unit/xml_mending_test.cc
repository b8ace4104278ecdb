// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xml/xml_mending.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

std::string mended(std::string_view text) {
  const MendedXml xml = mend_xml(text);
  return xml.text + (xml.cut ? " cut" : "");
}

TEST(MendXml, MakesWellFormed) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"<a>x</a>", "<document><a>x</a></document>"},
      {"<?xml version='1.1'?><!DOCTYPE a><!-- b --><a/>", "<document><a/></document>"},
      {"<a>x<br>y</a>", "<document><a>x<br>y</br></a></document>"},
      {"<a>x</b>y</a>", "<document><a>xy</a></document>"},
      {"<a/><b/>", "<document><a/><b/></document>"},
      {"<a><![CDATA[<p>&amp;]]></a>", "<document><a>&lt;p&gt;&amp;amp;</a></document>"},
      {"<a>1 < 2 <3</a>", "<document><a>1 &lt; 2 &lt;3</a></document>"},
  };
  for (const auto& [text, xml] : rows) EXPECT_EQ(mended(text), xml) << text;
}

TEST(MendXml, SaysWhatWasCut) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"<a><b>x", "<document><a><b>x</b></a></document> cut"},
      {"<a/><!-- x", "<document><a/></document> cut"},
      {"<a><![CDATA[x", "<document><a>x</a></document> cut"},
      {"<a/><b c='d", "<document><a/><b c=\"d\"></b></document> cut"},
      {"<!DOCTYPE a [<!ENTITY b 'c'>", "<document></document> cut"},
      {"<!DOCTYPE a [<!ENTITY b 'c'><!ENTITY d \"e'><a/>", "<document><a/></document> cut"},
  };
  for (const auto& [text, xml] : rows) EXPECT_EQ(mended(text), xml) << text;
}

TEST(MendXml, PassesOverWhatADocumentTypeDeclares) {
  const std::string_view types[] = {
      "<!DOCTYPE a [<!ENTITY b \"]>\">]>",
      "<!DOCTYPE a [<!-- ' ]> --><!ENTITY b 'c'>]>",
      "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
      "<!DOCTYPE a PUBLIC '-//x' 'http://x/>' [\n<!ATTLIST a b CDATA 'c'>\n]  >",
  };
  for (const std::string_view type : types) {
    EXPECT_EQ(mended(std::string(type) + "<a>&b;</a>"), "<document><a>&amp;b;</a></document>");
  }
}

TEST(MendXml, FlattensWhatIsNestedTooDeep) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "<a>";
  const MendedXml xml = mend_xml(text + "x");
  EXPECT_TRUE(xml.cut);
  EXPECT_LT(xml.text.size(), 3000U);
  EXPECT_NE(xml.text.find('x'), std::string::npos);
}

TEST(MendXml, BoundsWhatEscapingAdds) {
  const MendedXml xml = mend_xml("<a>" + std::string(std::size_t{40} << 20, '&'));
  EXPECT_TRUE(xml.cut);
  EXPECT_LT(xml.text.size(), std::size_t{260} << 20);
}

}  // namespace
}  // namespace clipfile
