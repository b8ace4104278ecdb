// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/wire/news_wire.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(ReadWire, NumbersTheStoriesOfATransmission) {
  const auto read = read_wire(
      "\x16\x16\x01z1\x1F_x\r\nr a\x13\x11 BC-A 01-09 0100\r\n\x02^BC-A,1<\r\n^First<\r\n\tText"
      ".\r\n\x03"
      "AP-WF-01-09-22 1000GMT<\r\n\x04\r\n"
      "\x16\x16\x01z2\x1F_x\r\n\x02^BC-B,1<\r\n^Second<\r\n\tMore.\r\n\x03\x04",
      "");
  const auto& parts = std::get<std::vector<ReadPart>>(read);
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0].part, "1");
  EXPECT_EQ(std::get<Article>(parts[0].result).citation.headline, "First");
  EXPECT_EQ(std::get<Article>(parts[1].result).body, std::vector<std::string>{"More."});
}

TEST(ReadWire, DecodesOldEncodings) {
  const auto read = read_wire(
      "\x01hsf025 3 ec 121   ats 967\r\n\x02Gilets jaunes: une \xAB"
      "catastrophe\xBB pour notre "
      "\xE9"
      "conomie =\r\n\r\n   Paris (ats) - Les violences li\xE9"
      "es aux manifestations des "
      "\xABgilets jaunes\xBB sont une catastrophe, a estim\xE9 dimanche le ministre.\r\n\x03\x04",
      "");
  const auto& parts = std::get<std::vector<ReadPart>>(read);
  ASSERT_EQ(parts.size(), 1U);
  EXPECT_EQ(parts[0].part, "");
  EXPECT_EQ(std::get<Article>(parts[0].result).citation.headline,
            "Gilets jaunes: une «catastrophe» pour notre économie");
}

TEST(ReadWire, RejectsWhatHoldsNoStory) {
  EXPECT_TRUE(std::holds_alternative<Rejection>(read_wire("\x01h\x02 \x03", "")));
}

}  // namespace
}  // namespace clipfile
