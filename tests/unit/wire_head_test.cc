// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/wire/wire_head.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

using Texts = std::vector<std::string>;

TEST(ReadWireHead, TakesLinesWithCarets) {
  const WireHead head =
      read_wire_head({"^BC-US--Lobster, 1st Ld-Writethru,127<", "^$210 lobster is found dead<",
                      "^It lived long.<", "^Eds: New approach.<", "^By JANE DOE and JOHN ROE=",
                      "^Associated Press=", "\tCHATHAM, Mass. (AP) _ A lobster died."});
  EXPECT_EQ(head.slug, "BC-US--Lobster, 1st Ld-Writethru");
  EXPECT_EQ(head.headline, "$210 lobster is found dead");
  EXPECT_EQ(head.deck, "It lived long.");
  EXPECT_EQ(head.byline, (Texts{"Jane Doe", "John Roe"}));
  EXPECT_EQ(head.notes, (Texts{"Eds: New approach.", "Associated Press"}));
  EXPECT_EQ(head.lines, 6U);
}

TEST(ReadWireHead, EndsWithTheMarkOfIptc7901) {
  const WireHead head =
      read_wire_head({"", "EXTRA", "2ND LEAD", "Talks to take place", "next month, minister says",
                      "By Jane Doe, dpa =", "", "Geneva (dpa) - The talks"});
  EXPECT_EQ(head.headline, "Talks to take place next month, minister says");
  EXPECT_EQ(head.byline, Texts{"Jane Doe"});
  EXPECT_EQ(head.notes, (Texts{"EXTRA", "2ND LEAD"}));
  EXPECT_EQ(head.lines, 6U);
}

TEST(ReadWireHead, MakesDoWithLess) {
  EXPECT_EQ(read_wire_head({"A headline", "", "Text"}).headline, "A headline");
  EXPECT_EQ(read_wire_head({"^BC-Alert,12<"}).headline, "BC-Alert");
  EXPECT_EQ(read_wire_head({"^*9006< ^AP-Top-Headlines,0176<", "^One"}).slug, "AP-Top-Headlines");
  EXPECT_EQ(read_wire_head({"/politics/Europe/", "Headline ="}).keywords, "/politics/Europe/");
  EXPECT_EQ(read_wire_head({}).lines, 0U);
  EXPECT_EQ(read_wire_head({"", ""}).headline, "");
}

}  // namespace
}  // namespace clipfile
