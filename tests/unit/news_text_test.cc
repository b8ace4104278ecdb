// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/news/news_text.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

using Texts = std::vector<std::string>;

TEST(PlaceOfDateline, LeavesDayAndAgencyOut) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"STOCKHOLM, Aug 29, 2014 (AFP) -", "STOCKHOLM"},
      {"Strasbourg, 10 juil 2024 (AFP)", "Strasbourg"},
      {"Oslo", "Oslo"},
      {"NEW YORK (AP) _", "NEW YORK"},
      {"MARCH 04, 2013", ""},
      {"January 21", ""},
      {"4/4/2018", ""},
      {"", ""},
  };
  for (const auto& [dateline, place] : rows) EXPECT_EQ(place_of_dateline(dateline), place);
}

TEST(ReadBylineText, GivesNames) {
  EXPECT_EQ(read_byline_text("By Jane Doe and John Roe"), (Texts{"Jane Doe", "John Roe"}));
  EXPECT_EQ(read_byline_text("Jane Doe, Geneva"), Texts{"Jane Doe"});
  EXPECT_EQ(read_byline_text("gr/bp"), Texts{"gr/bp"});
  EXPECT_EQ(read_byline_text(" "), Texts{});
}

TEST(LastPartOfCode, EndsBehindAnySeparator) {
  EXPECT_EQ(last_part_of_code("ninat:text"), "text");
  EXPECT_EQ(last_part_of_code("http://cv.iptc.org/newscodes/ninature/text"), "text");
  EXPECT_EQ(last_part_of_code("text"), "text");
  EXPECT_EQ(last_part_of_code("x:"), "");
}

TEST(FirstStatedDay, PassesOverWhatIsNoStamp) {
  EXPECT_TRUE(first_stated_day({"", "soon", "20220109T100000Z"}, "nitf").has_value());
  EXPECT_FALSE(first_stated_day({"", "soon"}, "nitf").has_value());
}

TEST(AddTag, KeepsNoneTwiceAndNotTooMany) {
  Texts tags;
  for (int i = 0; i < 1000; ++i) {
    add_tag(tags, "tag " + std::to_string(i));
    add_tag(tags, " tag\n0 ");
  }
  EXPECT_EQ(tags.size(), 200U);
}

TEST(HostOf, TakesTheHostOfAnAddressOnly) {
  EXPECT_EQ(host_of("http://www.wire.example/about/"), "wire.example");
  EXPECT_EQ(host_of("The Wire"), "The Wire");
}

}  // namespace
}  // namespace clipfile
