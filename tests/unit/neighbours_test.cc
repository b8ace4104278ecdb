// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/neighbours.h"

#include <gtest/gtest.h>
#include <string>

#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

const std::string text = "One.\n\nTwo.\n\nThree. And more.\n\nFour.\n\nFive.";

struct Case {
  std::string passage;
  std::size_t paragraphs;
  std::string before;
  std::string behind;
};

TEST(FindNeighbours, GivesTheParagraphsAround) {
  const Case cases[] = {
      {"Three. And more.", 1, "Two.", "Four."},
      {"Three. And more.", 2, "One.\n\nTwo.", "Four.\n\nFive."},
      {"Three. And more.", 9, "One.\n\nTwo.", "Four.\n\nFive."},
      {"Three. And more.", 0, "", ""},
      {"Two.\n\nThree. And more.\n\nFour.", 1, "One.", "Five."},
      {"One.", 1, "", "Two."},
      {"Five.", 1, "Four.", ""},
      {"Three.", 1, "Two.", " And more."},
      {"And more.", 1, "Three. ", "Four."},
      {text, 3, "", ""},
  };
  for (const Case& row : cases) {
    const std::size_t begin = text.find(row.passage);
    const Neighbours found =
        find_neighbours(text, {begin, begin + row.passage.size()}, row.paragraphs);
    EXPECT_EQ(found.before.of(text), row.before) << row.passage << ' ' << row.paragraphs;
    EXPECT_EQ(found.behind.of(text), row.behind) << row.passage << ' ' << row.paragraphs;
  }
}

TEST(FindNeighbours, StayBesideThePassageWhateverTheTextHolds) {
  RandomText random(12);
  constexpr std::string_view pieces[] = {"a", "\n\n", "\n", "Word", " "};
  for (int i = 0; i < 2000; ++i) {
    std::string any;
    while (!random.one_in(9)) any += random.pick(pieces);
    const std::size_t begin = random.number(any.size() + 1);
    const std::size_t end = begin + random.number(any.size() - begin + 1);
    const auto [before, behind] = find_neighbours(any, {begin, end}, random.number(4));
    ASSERT_LE(before.begin, before.end) << any;
    ASSERT_LE(before.end, begin) << any;
    ASSERT_LE(end, behind.begin) << any;
    ASSERT_LE(behind.begin, behind.end) << any;
    ASSERT_LE(behind.end, any.size()) << any;
  }
}

}  // namespace
}  // namespace clipfile
