// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggest/edit_distance.h"

#include <gtest/gtest.h>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
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

TEST(SlipCounter, TellsWhereWordsMayBeNearAgain) {
  SlipCounter counter(U"smith", 1);
  using Row = std::pair<std::u32string_view, std::optional<std::u32string>>;
  const std::vector<Row> rows = {
      {U"smxyz", U"smy"}, {U"jones", U"js"}, {U"smithson", U"smitht"}, {U"zz", U"{"},
      {U"smi", {}},       {U"smh", {}},      {U"smhi\xD7FF", U"smht"}, {U"\xD7FFx", U"\xE000"}};
  for (const auto& [other, next] : rows) EXPECT_EQ(counter.compare(other).next, next);
  EXPECT_EQ(SlipCounter(U"ab", 0).compare(U"b").next, U"") << "nowhere";
  EXPECT_EQ(counter.compare(U"\x10FFFF\x10FFFF").next, U"");
}

/// So that words may be passed over by their beginnings.
TEST(SlipCounter, NeverPassesOverAWordThatIsNear) {
  RandomText random(7);
  const auto word = [&] {
    std::u32string letters;
    for (std::size_t i = random.number(7); i > 0; --i)
      letters += static_cast<char32_t>(U'a' + random.number(4));
    return letters;
  };
  std::size_t hopeless = 0;
  std::size_t passed_over = 0;
  for (int i = 0; i < 3000; ++i) {
    const std::u32string one = word();
    const std::u32string other = word();
    const Slips found = SlipCounter(one, 1).compare(other);
    if (!found.next) continue;
    ++hopeless;
    ASSERT_EQ(found.count, std::nullopt);
    if (!found.next->empty()) {
      ASSERT_GT(*found.next, other);
      ASSERT_EQ(SlipCounter(one, 1).compare(*found.next).next, std::nullopt)
          << "a near one may come";
    }
    for (int end = 0; end < 60; ++end) {
      const std::u32string behind = word();
      if (behind < other || (!found.next->empty() && behind >= *found.next)) continue;
      ++passed_over;
      ASSERT_EQ(slips(one, behind, 1), std::nullopt);
    }
  }
  EXPECT_GT(hopeless, 500U);
  EXPECT_GT(passed_over, 1000U);
}

/// Beginnings that two words share are looked at once.
TEST(SlipCounter, CountsAlikeWhateverItComparedBefore) {
  RandomText random(8);
  const auto word = [&] {
    std::u32string letters;
    for (std::size_t i = 1 + random.number(7); i > 0; --i)
      letters += static_cast<char32_t>(U'a' + random.number(3));
    return letters;
  };
  for (int i = 0; i < 100; ++i) {
    const std::u32string one = word();
    SlipCounter counter(one, 2);
    for (int other = 0; other < 100; ++other) {
      const std::u32string compared = word();
      const Slips found = counter.compare(compared);
      const Slips expected = SlipCounter(one, 2).compare(compared);
      ASSERT_EQ(found.count, expected.count);
      ASSERT_EQ(found.next, expected.next);
    }
  }
}

}  // namespace
}  // namespace clipfile
