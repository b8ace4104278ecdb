// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf/reading_order.h"

#include <algorithm>
#include <gtest/gtest.h>

#include "tests/support/page_lines.h"

namespace clipfile {
namespace {

using testing_support::column_at;
using testing_support::line_at;

void add(std::vector<PageLine>& page, const std::vector<PageLine>& lines) {
  page.insert(page.end(), lines.begin(), lines.end());
}

/// The first two letters of each line.
std::string order_of(std::vector<PageLine> page) {
  std::reverse(page.begin(), page.end());  // so that the order that is given cannot help
  put_in_reading_order(page, 0);
  std::string order;
  for (const PageLine& line : page) order += (order.empty() ? "" : " ") + line.text.substr(0, 2);
  return order;
}

TEST(ReadingOrder, ReadsColumnAfterColumnBelowAHeadlineThatRunsAcross) {
  std::vector<PageLine> page = {line_at(0, 0, "Headline that runs across", 24)};
  add(page, column_at(0, 40, 3, "a"));
  add(page, column_at(165, 40, 3, "b"));
  EXPECT_EQ(order_of(page), "He a0 a1 a2 b0 b1 b2");
}

TEST(ReadingOrder, KeepsStoriesApartThatStandSideBySideAndBelowEachOther) {
  std::vector<PageLine> page = {line_at(100, 0, "Nameplate", 40)};
  page.push_back(line_at(0, 60, "First headline across two", 20));
  add(page, column_at(0, 90, 4, "a"));
  add(page, column_at(165, 90, 4, "b"));
  page.push_back(line_at(330, 60, "Second", 20));
  add(page, column_at(330, 90, 4, "c"));
  page.push_back(line_at(0, 160, "Third", 20));
  add(page, column_at(0, 190, 4, "d"));
  page.push_back(line_at(165, 160, "Last headline across two", 24));
  add(page, column_at(165, 190, 4, "e"));
  add(page, column_at(330, 190, 4, "f"));
  EXPECT_EQ(
      order_of(page),
      "Na Fi a0 a1 a2 a3 b0 b1 b2 b3 Se c0 c1 c2 c3 Th d0 d1 d2 d3 La e0 e1 e2 e3 f0 f1 f2 f3");
}

TEST(ReadingOrder, ReadsColumnsThoughTheirParagraphsEndOnTheSameLine) {
  std::vector<PageLine> page = {
      line_at(0, 0, "A caption in small type that runs across all of it.")};
  add(page, column_at(0, 40, 3, "a"));
  add(page, column_at(0, 90, 3, "b"));
  add(page, column_at(165, 40, 3, "c"));
  add(page, column_at(165, 90, 3, "d"));
  EXPECT_EQ(order_of(page), "A  a0 a1 a2 b0 b1 b2 c0 c1 c2 d0 d1 d2");
}

TEST(ReadingOrder, JoinsTheCellsOfATableRowByRow) {
  std::vector<PageLine> page = {line_at(0, 0, "Reds"),    line_at(99, 0, "3"),
                                line_at(0, 12, "Blues"),  line_at(99, 12, "2"),
                                line_at(0, 24, "Greens"), line_at(99, 24, "0")};
  put_in_reading_order(page, 0);
  ASSERT_EQ(page.size(), 3U);
  EXPECT_EQ(page[0].text, "Reds 3");
  EXPECT_EQ(page[2].text, "Greens 0");
}

TEST(ReadingOrder, SetsAnInitialBeforeItsWord) {
  std::vector<PageLine> page = {line_at(0, 0, "T", 30), line_at(20, 2, "he harbour wall was to be"),
                                line_at(20, 14, "raised before the winter and"),
                                line_at(0, 32, "nobody knew who would pay.")};
  put_in_reading_order(page, 0);
  ASSERT_EQ(page.size(), 3U);
  EXPECT_EQ(page[0].text, "The harbour wall was to be");
  EXPECT_EQ(page[0].size, 10);
}

TEST(ReadingOrder, CountsColumnsOn) {
  std::vector<PageLine> page = column_at(0, 0, 3, "a");
  add(page, column_at(165, 0, 3, "b"));
  EXPECT_EQ(put_in_reading_order(page, 7), 9U);
  EXPECT_EQ(page.front().column, 7U);
  EXPECT_EQ(page.back().column, 8U);
  std::vector<PageLine> empty;
  EXPECT_EQ(put_in_reading_order(empty, 7), 7U);
}

TEST(ReadingOrder, LosesNoLineHoweverTheyLie) {
  std::vector<PageLine> page;
  for (unsigned i = 0; i < 2000; ++i) {
    const double left = (i * 7919) % 600;
    const double top = (i * 104729) % 800;
    page.push_back(line_at(left, top, std::string(30, 'x'), 6 + i % 30));
  }
  std::size_t letters = 0;
  put_in_reading_order(page, 0);
  for (const PageLine& line : page) {
    letters += static_cast<std::size_t>(std::count(line.text.begin(), line.text.end(), 'x'));
  }
  EXPECT_EQ(letters, 2000U * 30);
}

}  // namespace
}  // namespace clipfile
