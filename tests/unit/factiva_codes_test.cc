// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/exports/factiva_codes.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(ReadFactivaCode, WantsAGapBehindTheCode) {
  EXPECT_EQ(read_factiva_code("HD   Talks go on", CodeGap::wide)->value, "Talks go on");
  EXPECT_EQ(read_factiva_code("HD\tTalks", CodeGap::wide)->value, "Talks");
  EXPECT_EQ(read_factiva_code("HD", CodeGap::wide)->value, "");
  EXPECT_EQ(read_factiva_code("HD Talks", CodeGap::any)->value, "Talks");
  EXPECT_FALSE(read_factiva_code("IN the end", CodeGap::wide).has_value());
  for (const std::string_view line : {"", "H", "XX  y", "HDX  y", "hd  y", " HD  y"}) {
    EXPECT_FALSE(read_factiva_code(line, CodeGap::any).has_value()) << line;
  }
}

TEST(ReadFactivaCodes, BelievesCodesInTheirOrderOnly) {
  const auto lines = cut_export_lines(
      "HD  A\nWC  5 words\nPD  10 January 2022\nSN  P\nLA  English\nLP  One.\nTD  "
      "Two.\nWC\nHD\nThree."
      "\nAN  Document X00000000000\nHD  B\nTD  Text\n");
  EXPECT_TRUE(has_factiva_codes(lines));
  const auto articles = read_factiva_codes(lines);
  ASSERT_GE(articles.size(), 2U);
  EXPECT_EQ(articles.front().citation.headline, "A");
  EXPECT_EQ(articles.back().citation.headline, "B");
  EXPECT_FALSE(has_factiva_codes(cut_export_lines("HD\nTD\nHD\nWC\nBY\n")));
}

}  // namespace
}  // namespace clipfile
