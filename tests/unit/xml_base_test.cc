// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xml/xml_base.h"

#include <gtest/gtest.h>

#include "indexer/extract/xml/xml_parse.h"

namespace clipfile {
namespace {

TEST(ResolveAddress, FollowsTheBasesAround) {
  const auto parsed = parse_xml(
      "<feed xml:base='http://a.example/x/' xml:lang='de'><entry xml:base='y/'><link/></entry>"
      "</feed>");
  const XmlElement feed = std::get<XmlTree>(parsed).root();
  const XmlElement link = feed.child("entry").child("link");
  EXPECT_EQ(resolve_address(link, "z.html", ""), "http://a.example/x/y/z.html");
  EXPECT_EQ(resolve_address(link, " /z ", ""), "http://a.example/z");
  EXPECT_EQ(resolve_address(link, "http://b.example/", ""), "http://b.example/");
  EXPECT_EQ(resolve_address(feed, "", ""), "");
  EXPECT_EQ(language_around(link), "de");
}

TEST(ResolveAddress, TakesTheGivenBaseLast) {
  const auto parsed = parse_xml("<feed><entry/></feed>");
  const XmlElement entry = std::get<XmlTree>(parsed).root().child("entry");
  EXPECT_EQ(resolve_address(entry, "z", "http://a.example/x"), "http://a.example/z");
  EXPECT_EQ(resolve_address(entry, "z", ""), "z");
  EXPECT_EQ(language_around(entry), "");
}

}  // namespace
}  // namespace clipfile
