// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf/gutter.h"

#include <algorithm>
#include <gtest/gtest.h>

#include "tests/support/page_lines.h"

namespace clipfile {
namespace {

using testing_support::column_at;
using testing_support::line_at;

std::optional<Gutter> find(std::vector<PageLine> lines, Crossing crossing) {
  std::sort(lines.begin(), lines.end(), [](const PageLine& first, const PageLine& second) {
    return first.box.top < second.box.top;
  });
  std::vector<const PageLine*> pointers;
  for (const PageLine& line : lines) pointers.push_back(&line);
  return find_gutter(pointers, crossing);
}

std::vector<PageLine> operator+(std::vector<PageLine> lines, const std::vector<PageLine>& others) {
  lines.insert(lines.end(), others.begin(), others.end());
  return lines;
}

TEST(FindGutter, FindsTheWhiteBetweenColumns) {
  const auto gutter = find(column_at(0, 0, 5, "a") + column_at(165, 0, 5, "b"), Crossing::none);
  ASSERT_TRUE(gutter);
  EXPECT_EQ(gutter->left, 150);
  EXPECT_EQ(gutter->right, 165);
}

TEST(FindGutter, LetsAHeadlineRunAcrossWhereThatIsAllowed) {
  auto page = column_at(0, 30, 5, "a") + column_at(165, 30, 5, "b");
  page.push_back(line_at(0, 0, "A headline across both columns", 20));
  EXPECT_FALSE(find(page, Crossing::none));
  EXPECT_TRUE(find(page, Crossing::some));
}

TEST(FindGutter, FindsNoneWhereTextIsNotBesideText) {
  const struct {
    const char* what;
    std::vector<PageLine> lines;
  } rows[] = {
      {"one column", column_at(0, 0, 9, "a")},
      {"nothing", {}},
      {"too narrow a space", column_at(0, 0, 5, "a") + column_at(153, 0, 5, "b")},
      {"one below the other", column_at(0, 0, 5, "a") + column_at(165, 70, 5, "b")},
      {"two lines", column_at(0, 0, 2, "a") + column_at(165, 0, 2, "b")},
      {"a table",
       {line_at(0, 0, "Reds"), line_at(99, 0, "3 : 1"), line_at(0, 12, "Blues"),
        line_at(99, 12, "2 : 1"), line_at(0, 24, "Greens"), line_at(99, 24, "0 : 0")}},
  };
  for (const auto& row : rows) EXPECT_FALSE(find(row.lines, Crossing::some)) << row.what;
}

}  // namespace
}  // namespace clipfile
