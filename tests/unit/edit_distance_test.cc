// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggest/edit_distance.h"

#include <gtest/gtest.h>
#include <tuple>
#include <vector>

#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

std::optional<unsigned> slips(std::u32string_view word, std::u32string_view other, unsigned most) {
  return SlipCounter(std::u32string(word), most).compare(other).count;
}

TEST(SlipCounter, CountsSlips) {
  using Row = std::tuple<std::u32string_view, std::u32string_view, unsigned>;
  const std::vector<Row> rows = {
      {U"", U"", 0},          {U"smith", U"smith", 0},   {U"smiht", U"smith", 1},
      {U"smith", U"smit", 1}, {U"smith", U"smyth", 1},   {U"smith", U"smiths", 1},
      {U"ab", U"ba", 1},      {U"лаврв", U"лавров", 1},  {U"kitten", U"sitting", 3},
      {U"", U"abc", 3},       {U"abcdef", U"badcfe", 3}, {U"ca", U"abc", 3}};
  for (const auto& [one, other, expected] : rows) {
    EXPECT_EQ(slips(one, other, 3), expected);
    EXPECT_EQ(slips(other, one, 3), expected) << "either way";
    if (expected == 0) continue;
    EXPECT_EQ(slips(one, other, expected - 1), std::nullopt);
  }
}

TEST(SlipCounter, CountsNoFurtherThanItsBound) {
  EXPECT_EQ(slips(U"short", U"much longer than that", 2), std::nullopt);
  EXPECT_EQ(slips(U"aaaaaa", U"bbbbbb", 2), std::nullopt);
}

TEST(SlipCounter, ComparesOneWordAfterAnother) {
  SlipCounter counter(U"smith", 1);
  EXPECT_EQ(counter.compare(U"smyth").count, 1U);
  EXPECT_EQ(counter.compare(U"jones").count, std::nullopt);
  EXPECT_EQ(counter.compare(U"smith").count, 0U);
}

TEST(SlipCounter, TellsFromWhichLetterOnThereIsNoHope) {
  SlipCounter counter(U"smith", 1);
  EXPECT_EQ(counter.compare(U"smxyz").hopeless, 4U);
  EXPECT_EQ(counter.compare(U"jones").hopeless, 2U);
  EXPECT_EQ(counter.compare(U"smithson").hopeless, 7U);
  EXPECT_EQ(counter.compare(U"smi").hopeless, 0U) << "it may go on";
}

/// So that words may be passed over by their beginnings.
TEST(SlipCounter, NeverGivesUpABeginningTooEarly) {
  RandomText random(7);
  const auto word = [&] {
    std::u32string letters;
    for (std::size_t i = random.number(7); i > 0; --i)
      letters += static_cast<char32_t>(U'a' + random.number(3));
    return letters;
  };
  std::size_t hopeless = 0;
  for (int i = 0; i < 3000; ++i) {
    const std::u32string one = word();
    const std::u32string other = word();
    const Slips found = SlipCounter(one, 1).compare(other);
    if (found.hopeless == 0) continue;
    ++hopeless;
    ASSERT_EQ(found.count, std::nullopt);
    const std::u32string beginning = other.substr(0, found.hopeless);
    for (int end = 0; end < 30; ++end) EXPECT_EQ(slips(one, beginning + word(), 1), std::nullopt);
  }
  EXPECT_GT(hopeless, 500U);
}

}  // namespace
}  // namespace clipfile
