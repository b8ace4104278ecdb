// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xml/xml_parse.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace clipfile {
namespace {

XmlTree parsed(std::string_view bytes) { return std::get<XmlTree>(parse_xml(bytes)); }

std::string root_text(std::string_view bytes) { return std::string(parsed(bytes).root().text()); }

std::string utf16(std::u16string_view text, bool big_endian) {
  std::string bytes = big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char16_t c : text) {
    const char low = static_cast<char>(c & 0xFF);
    const char high = static_cast<char>(c >> 8);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  return bytes;
}

TEST(ParseXml, ReadsAnyEncodingAndMendsWrongDeclarations) {
  const std::string long_text = "Die Gespräche über Sicherheit wurden gestern fortgesetzt";
  const std::pair<std::string, std::string> rows[] = {
      {"<?xml version='1.0' encoding='utf-8'?><a>ü</a>", "ü"},
      {"<?xml version='1.0' encoding=\"iso-8859-1\"?><a>\xFC</a>", "ü"},
      {"<?xml version='1.0' encoding='koi8-r'?><a>\xF0\xD5\xD4\xC9\xCE</a>", "Путин"},
      {"<?xml version='1.0' encoding='iso-8859-1'?><a>ü</a>", "ü"},
      {"<?xml version='1.0' encoding='utf-16'?><a>" + long_text + "</a>", long_text},
      {"<?xml version='1.0' encoding='nonsense'?><a>ü</a>", "ü"},
      {"\xEF\xBB\xBF<a>ü</a>", "ü"},
      {utf16(u"<?xml version='1.0' encoding='utf-16'?><a>ü</a>", true), "ü"},
      {utf16(u"<?xml version='1.0' encoding='utf-8'?><a>ü</a>", false), "ü"},
      {"\n\n<?xml version='1.0'?><a>late declaration</a>", "late declaration"},
  };
  for (const auto& [bytes, text] : rows) EXPECT_EQ(root_text(bytes), text) << bytes;
}

TEST(ParseXml, KeepsSubtreesWhole) {
  const XmlTree tree = parsed("<a>1<b>2<c/>3</b><d><e>4</e></d></a>");
  for (std::size_t node = 1; node < tree.nodes.size(); ++node) {
    const XmlNode& n = tree.nodes[node];
    EXPECT_LT(n.parent, node);
    EXPECT_LE(n.end, tree.nodes[n.parent].end);
    EXPECT_LE(n.text_end, tree.nodes[n.parent].text_end);
  }
  EXPECT_EQ(tree.root().child("d").text(), "4");
  EXPECT_FALSE(tree.cut);
}

TEST(ParseXml, ReadsWhatIsBrokenAsFarAsItGoes) {
  struct Row {
    std::string_view xml;
    std::string_view text;
    bool cut;
  };
  const Row rows[] = {
      {"<a>AT&T & co; &nbsp;&hellip;</a>", "AT&T & co; \u00A0…", false},
      {"<a>x<br>y</a>", "xy", false},
      {"<a>x</b>y</a>", "xy", false},
      {"<a>x<b>y", "xy", true},
      {"<a>x<b y", "x", true},
      {"<a>x\x0By</a>", "x y", false},
      {"<a><p:b q:c=d>x</p:b></a>", "x", false},
      {"<a>]]></a>", "]]>", false},
      {"<a>&#0;&#xFFFFFF;</a>", " &#xFFFFFF;", false},
      {"<a b='1' b='2' c=3 d>x</a>", "x", false},
      {"<a><![CDATA[<p>x</p>]]> <![CDATA[y]]></a>", "<p>x</p> y", false},
      {"<a::b><::c>x</a::b>", "<::c>x", false},
  };
  for (const Row& row : rows) {
    const XmlTree tree = parsed(row.xml);
    EXPECT_EQ(tree.root().text(), row.text) << row.xml;
    EXPECT_EQ(tree.cut, row.cut) << row.xml;
  }
}

TEST(ParseXml, ReadsSeveralDocumentsInARow) {
  const XmlTree tree = parsed("<?xml version='1.0'?><nitf/>\n<?xml version='1.0'?><nitf/>");
  EXPECT_EQ(tree.document().children("nitf").size(), 2U);
}

TEST(ParseXml, RejectsWhatHoldsNoElement) {
  for (const std::string_view bytes : {"", "plain text", "<!-- a -->", "< a > b", "<?xml?>"}) {
    EXPECT_TRUE(std::holds_alternative<Rejection>(parse_xml(bytes))) << bytes;
  }
  EXPECT_TRUE(std::holds_alternative<Rejection>(parse_xml(std::string(400, '\x01'))));
}

/// A document with that type and text in its root, read; it must hold nothing that is not in it.
void expect_unexpanded(const std::string& type, const std::string& text) {
  const std::string document =
      "<?xml version='1.0'?>" + type + "<a b='" + text + "'>" + text + "</a>";
  const XmlTree tree = parsed(document);
  EXPECT_EQ(tree.root().text(), text) << type;
  EXPECT_EQ(tree.root().attribute("b"), text) << type;
  EXPECT_EQ(tree.attributes.size(), 1U) << type;
}

std::string billion_laughs() {
  std::string type = "<!DOCTYPE a [<!ENTITY l0 'lol'>";
  for (int i = 1; i < 10; ++i) {
    type += "<!ENTITY l" + std::to_string(i) + " '";
    for (int j = 0; j < 10; ++j) type += "&l" + std::to_string(i - 1) + ";";
    type += "'>";
  }
  return type + "]>";
}

TEST(ParseXml, HeedsNoDocumentType) {
  const std::string big(100'000, 'x');
  const std::pair<std::string, std::string> rows[] = {
      {billion_laughs(), "&l9;"},
      {"<!DOCTYPE a [<!ENTITY x '" + big + "'>]>", "&x;&x;&x;&x;&x;&x;&x;&x;"},
      {"<!DOCTYPE a [<!ENTITY x '&y;'><!ENTITY y '&x;'>]>", "&x;"},
      {"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>", "&x;"},
      {"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///dev/zero'>]>", "&x;"},
      {"<!DOCTYPE a [<!ENTITY x PUBLIC 'y' 'http://localhost:1/x'>]>", "&x;"},
      {"<!DOCTYPE a SYSTEM 'file:///etc/passwd'>", "x"},
      {"<!DOCTYPE a PUBLIC '-//x' 'http://localhost:1/x.dtd'>", "x"},
      {"<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://localhost:1/x.dtd'>%p;]>", "&x;"},
      {"<!DOCTYPE a [<!ENTITY % p '<!ENTITY x \"y\">'>%p;]>", "&x;"},
      {"<!DOCTYPE a [<!ATTLIST a c CDATA '" + big + "'>]>", "x"},
      {"<!DOCTYPE a [<!ENTITY amp 'y'><!ENTITY lt '&#60;'>]>", "&x;"},
      {"<!DOCTYPE a [<!ENTITY x ']>'> <!-- ]> --> ]>", "&x;"},
      {"<!DOCTYPE a [<!NOTATION n SYSTEM 'n'><!ENTITY x SYSTEM 'file:///etc/passwd' NDATA n>]>",
       "&x;"},
  };
  for (const auto& [type, text] : rows) expect_unexpanded(type, text);
}

TEST(ParseXml, IncludesNothing) {
  const XmlTree tree = parsed(
      "<?xml-stylesheet href='file:///etc/passwd'?><a xmlns:xi='http://www.w3.org/2001/XInclude'>"
      "<xi:include href='file:///etc/passwd' parse='text'/></a>");
  EXPECT_EQ(tree.root().text(), "");
}

TEST(ParseXml, BoundsDepthNodesAndNamespaces) {
  std::string deep;
  for (int i = 0; i < 200'000; ++i) deep += "<a>";
  EXPECT_TRUE(parsed(deep).cut);
  std::string wide = "<a>";
  for (int i = 0; i < 2'000'000; ++i) wide += "<b/>";
  EXPECT_TRUE(parsed(wide + "</a>").cut);
  std::string spaces;
  for (int i = 0; i < 150; ++i) {
    spaces += "<a";
    for (int j = 0; j < 200; ++j) spaces += " xmlns:n" + std::to_string(i * 200 + j) + "='u'";
    spaces += ">";
  }
  for (int i = 0; i < 200'000; ++i) spaces += "<z:b/>";
  EXPECT_TRUE(parsed(spaces).cut);
}

TEST(ParseXml, ReadsLongTextsAndValues) {
  const std::string megabytes(std::size_t{12} << 20, 'x');
  EXPECT_EQ(parsed("<a>" + megabytes + "</a>").root().text().size(), megabytes.size());
  EXPECT_EQ(parsed("<a><![CDATA[" + megabytes + "]]></a>").root().text().size(), megabytes.size());
}

TEST(DeclaredXmlCharset, IsFoundInTheDeclarationOnly) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>", "ISO-8859-1"},
      {"<?xml encoding = 'x' version='1.0'?>", "x"},
      {"<?xml version='1.0'?><a encoding='x'/>", ""},
      {"<?xml version='1.0' encoding='x", ""},
      {"<a/>", ""},
  };
  for (const auto& [bytes, charset] : rows) EXPECT_EQ(declared_xml_charset(bytes), charset);
}

}  // namespace
}  // namespace clipfile
