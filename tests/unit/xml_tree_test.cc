// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xml/xml_tree.h"

#include <gtest/gtest.h>

#include "indexer/extract/xml/xml_parse.h"

namespace clipfile {
namespace {

XmlTree parsed(std::string_view text) { return std::get<XmlTree>(parse_xml(text)); }

TEST(XmlElement, IsWalkedByLocalNames) {
  const XmlTree tree = parsed(
      "<x:list xmlns:x='urn:x' xml:lang='de'><x:item n='1'>one <b>bold</b></x:item>"
      "<other/><item n='2'>two</item></x:list>");
  const XmlElement list = tree.root();
  EXPECT_EQ(list.name(), "list");
  EXPECT_EQ(list.space(), "urn:x");
  EXPECT_EQ(list.attribute("lang"), "de");
  EXPECT_EQ(list.children().size(), 3U);
  ASSERT_EQ(list.children("item").size(), 2U);
  EXPECT_EQ(list.child("item").text(), "one bold");
  EXPECT_EQ(list.children("item")[1].attribute("n"), "2");
  EXPECT_EQ(list.descendant("b").parent(), list.child("item"));
  EXPECT_EQ(list.descendants("item").size(), 2U);
  EXPECT_EQ(list.child("item").contents().size(), 2U);
  EXPECT_TRUE(list.child("item").contents().front().is_text());
}

TEST(XmlElement, MissingOnesHoldNothing) {
  const XmlTree tree = parsed("<a/>");
  const XmlElement missing = tree.root().child("b").child("c");
  EXPECT_FALSE(missing.exists());
  EXPECT_EQ(missing.text(), "");
  EXPECT_EQ(missing.name(), "");
  EXPECT_EQ(missing.attribute("d"), "");
  EXPECT_TRUE(missing.children().empty());
  EXPECT_FALSE(missing.parent().exists());
  EXPECT_FALSE(tree.document().parent().exists());
}

TEST(XmlElement, IsWalkedInDocumentOrder) {
  const XmlTree tree = parsed("<a>1<b>2<c/></b>3<d/></a>");
  std::string walk;
  const XmlElement root = tree.root();
  for (XmlElement n = root.first_inside(); n.exists(); n = root.next_inside(n)) {
    walk += n.is_text() ? n.text() : n.name();
    walk += ' ';
  }
  EXPECT_EQ(walk, "1 b 2 c 3 d ");
}

TEST(XmlElement, TellsAttributesOfOneNameApart) {
  const XmlTree tree = parsed("<a xmlns:p='urn:p' p:id='1' id='2' q:id='3'/>");
  EXPECT_EQ(tree.root().attribute("id"), "1");
  EXPECT_EQ(tree.root().attribute("", "id"), "2");
  EXPECT_EQ(tree.root().attribute("urn:p", "id"), "1");
  EXPECT_EQ(tree.root().attribute("q", "id"), "3");
}

}  // namespace
}  // namespace clipfile
