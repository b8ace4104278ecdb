// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/package_parts.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(PackageParts, AreEmptyTreesWhereTheyAreMissingOrNoXml) {
  const PackageParts parts = {{"a.xml", "<a><b>text</b></a>"}, {"b.xml", ""}};
  EXPECT_EQ(parse_part(parts, "a.xml").root().child("b").text(), "text");
  EXPECT_FALSE(parse_part(parts, "b.xml").root().exists());
  EXPECT_FALSE(parse_part(parts, "c.xml").root().child("b").exists());
}

TEST(PackageParts, AreNamedWhereADocumentIsNoneWithoutThem) {
  const auto parsed = parse_main_part({}, "content.xml", "ODT");
  ASSERT_TRUE(std::holds_alternative<Rejection>(parsed));
  EXPECT_EQ(std::get<Rejection>(parsed).reason, "broken ODT: has no content.xml");
}

}  // namespace
}  // namespace clipfile
