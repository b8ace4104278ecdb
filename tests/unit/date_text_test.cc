// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/date_text.h"

#include <gtest/gtest.h>

#include "indexer/extract/html/html_parse.h"

namespace clipfile {
namespace {

TEST(FindDaysInLines, TellsDaysNearTheHeadlineFromOthers) {
  const HtmlTree tree = parse_html(
      "<p>1 May 2020</p><p>a</p><p>b</p><p>c</p><p>d</p><h1>Vote</h1><p>9 January 2022</p>");
  const TextDays days = find_days_in_lines(tree, find_headline_node(tree, "Vote"),
                                           NumericOrder::day_first, DaySearch::own);
  ASSERT_TRUE(days.near_headline && days.elsewhere);
  EXPECT_EQ(format_iso_day(*days.near_headline), "2022-01-09");
  EXPECT_EQ(format_iso_day(*days.elsewhere), "2020-05-01");
}

TEST(FindDaysInLines, PassesOverDaysInsideLongParagraphs) {
  const std::string prose(300, 'x');
  const HtmlTree tree =
      parse_html("<h1>Vote</h1><p>" + prose + " on 9 January 2022 " + prose + "</p>");
  EXPECT_FALSE(find_days_in_lines(tree, find_headline_node(tree, "Vote"), NumericOrder::day_first,
                                  DaySearch::own)
                   .near_headline);
}

}  // namespace
}  // namespace clipfile
