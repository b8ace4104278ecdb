// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xml/xml_tag.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

constexpr std::size_t many = 100;

/// The tag as it should have been written, then what follows it in `text`.
std::string mended(std::string_view text) {
  const XmlTag tag = read_xml_tag(text, many);
  if (tag.name.empty()) return "no tag";
  const std::string end = !tag.ends ? "..." : tag.closes_itself ? "/>" : ">";
  return std::string(tag.name) + tag.attributes + end + " | " + std::string(text.substr(tag.size));
}

TEST(ReadXmlTag, ReadsTagsHoweverTheyAreWritten) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"<a>x", "a> | x"},
      {"<br/>x", "br/> | x"},
      {"<br />x", "br/> | x"},
      {"</a >x", "a> | x"},
      {"<dc:date x = 'y' >z", "dc:date x=\"y\"> | z"},
      {"<a href=http://x/y?z>w", "a href=\"http://x/y?z\"> | w"},
      {"<a href=x/>w", "a href=\"x\"/> | w"},
      {"<a b=\"1 < 2 & 3\" c='\"'>", "a b=\"1 &lt; 2 &amp; 3\" c=\"&quot;\"> | "},
      {"<option selected value=1>", "option value=\"1\"> | "},
      {"<a b='1' b='2'>", "a b=\"1\"> | "},
      {"<a b='1'c='2'>", "a b=\"1\" c=\"2\"> | "},
      {"<a b=\"unclosed>x", "a b=\"unclosed\"> | x"},
      {"<a \"b\" ,c='d'>", "a c=\"d\"> | "},
      {"<a <b>", "a> | <b>"},
      {"<a b", "a... | "},
      {"<a b=", "a b=\"\"... | "},
  };
  for (const auto& [text, tag] : rows) EXPECT_EQ(mended(text), tag) << text;
}

TEST(ReadXmlTag, TakesOnlyNamesForTags) {
  for (const std::string_view text : {"<", "<3", "< a>", "</", "</>", "<=", "<:a>"}) {
    EXPECT_EQ(mended(text), "no tag") << text;
  }
  EXPECT_EQ(mended('<' + std::string(1000, 'a') + '>'), "no tag");
}

TEST(ReadXmlTag, TakesOnlyCharactersThatNamesMayHave) {
  EXPECT_EQ(mended("<größe дата='x'>"), "größe дата=\"x\"> | ");
  EXPECT_EQ(mended("<a’ b=’c’>"), "a b=\"’c’\"> | ");
  std::string quotes;
  for (int i = 0; i < 1000; ++i) quotes += "’";
  EXPECT_EQ(mended("<a v" + quotes + "x='y'>"), "a x=\"y\"> | ");
  EXPECT_EQ(mended("<a " + std::string(1000, 'v') + "='x'>"), "a> | ");
}

TEST(ReadXmlTag, LimitsAttributesAndNamespaces) {
  std::string text = "<a";
  for (int i = 0; i < 10'000; ++i) text += " b" + std::to_string(i) + "=''";
  const XmlTag tag = read_xml_tag(text + ">", many);
  EXPECT_TRUE(tag.lacks_attributes);
  EXPECT_LT(tag.attributes.size(), 4000U);
  EXPECT_TRUE(tag.ends);
  const XmlTag spaces = read_xml_tag("<a xmlns='1' xmlns:b='2' xmlns:c='3' d='4'>", 2);
  EXPECT_EQ(spaces.attributes, " xmlns=\"1\" xmlns:b=\"2\" d=\"4\"");
  EXPECT_EQ(spaces.namespaces, 2U);
}

}  // namespace
}  // namespace clipfile
