// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggest/edit_distance.h"

#include <gtest/gtest.h>
#include <tuple>
#include <vector>

namespace clipfile {
namespace {

TEST(EditDistance, CountsSlips) {
  using Row = std::tuple<std::u32string_view, std::u32string_view, unsigned>;
  const std::vector<Row> rows = {
      {U"", U"", 0},          {U"smith", U"smith", 0},   {U"smiht", U"smith", 1},
      {U"smith", U"smit", 1}, {U"smith", U"smyth", 1},   {U"smith", U"smiths", 1},
      {U"ab", U"ba", 1},      {U"лаврв", U"лавров", 1},  {U"kitten", U"sitting", 3},
      {U"", U"abc", 3},       {U"abcdef", U"badcfe", 3}, {U"ca", U"abc", 3}};
  for (const auto& [one, other, slips] : rows) {
    EXPECT_EQ(edits_within(one, other, 3), slips);
    EXPECT_EQ(edits_within(other, one, 3), slips) << "either way";
    if (slips == 0) continue;
    EXPECT_EQ(edits_within(one, other, slips - 1), std::nullopt);
  }
}

TEST(EditDistance, IsNotMeasuredBeyondItsBound) {
  EXPECT_EQ(edits_within(U"short", U"much longer than that", 2), std::nullopt);
  EXPECT_EQ(edits_within(U"aaaaaa", U"bbbbbb", 2), std::nullopt);
}

}  // namespace
}  // namespace clipfile
