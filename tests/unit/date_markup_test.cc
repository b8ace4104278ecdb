// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/date_markup.h"

#include <gtest/gtest.h>

#include "indexer/extract/html/html_parse.h"

namespace clipfile {
namespace {

TEST(FindShownDays, PutsTheDayBehindTheHeadlineFirst) {
  const HtmlTree tree = parse_html(
      "<time datetime='2020-01-01'>a</time><h1>Vote</h1><span class='updated'>2 February "
      "2022</span>"
      "<span class='published'>9 January 2022</span>");
  const auto days = find_shown_days(tree, find_headline_node(tree, "Vote"), NumericOrder::day_first,
                                    DaySearch::own);
  ASSERT_EQ(days.size(), 3U);
  EXPECT_EQ(format_iso_day(days[0].day), "2022-01-09");
  EXPECT_FALSE(days[0].changed);
  EXPECT_TRUE(days[2].changed);
}

TEST(FindShownDays, TakesDaysOfOtherStoriesOnlyWhenAsked) {
  const HtmlTree tree = parse_html("<aside><time datetime='2022-01-09'>a</time></aside>");
  EXPECT_TRUE(find_shown_days(tree, 0, NumericOrder::day_first, DaySearch::own).empty());
  EXPECT_EQ(find_shown_days(tree, 0, NumericOrder::day_first, DaySearch::anywhere).size(), 1U);
}

TEST(FindHeadlineNode, PrefersTheHeadingThatReadsLikeTheHeadline) {
  const HtmlTree tree = parse_html("<h1>The Mole</h1><h2> Vote  put off</h2>");
  EXPECT_EQ(tree.nodes[find_headline_node(tree, "Vote put off")].tag, Tag::h2);
  EXPECT_EQ(tree.nodes[find_headline_node(tree, "Other")].tag, Tag::h1);
  EXPECT_EQ(find_headline_node(parse_html("<p>x</p>"), "x"), 0U);
}

TEST(FindDayInPublishedMarkup, ReadsMicrodata) {
  const auto day = [](const char* html) {
    return find_day_in_published_markup(parse_html(html), NumericOrder::day_first);
  };
  EXPECT_TRUE(day("<time itemprop='datePublished' datetime='2022-01-09'>x</time>"));
  EXPECT_TRUE(day("<time pubdate datetime='2022-01-09'>x</time>"));
  EXPECT_FALSE(day("<time itemprop='dateModified' datetime='2022-01-09'>x</time>"));
}

}  // namespace
}  // namespace clipfile
