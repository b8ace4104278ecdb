// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf/page_frame.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TurnedWord turned(double left, double top, double right, double bottom, unsigned quarters,
                  std::string text) {
  return {{{left, top, right, bottom}, 10, false, false, std::move(text)}, quarters};
}

TEST(TurnUpright, HoldsThePageSoThatMostWordsAreUpright) {
  const struct {
    unsigned quarters;
    PageBox first;
    PageBox second;  // below the first
  } rows[] = {
      {0, {10, 10, 60, 20}, {10, 30, 60, 40}},
      {1, {580, 10, 590, 60}, {560, 10, 570, 60}},
      {2, {540, 780, 590, 790}, {540, 760, 590, 770}},
      {3, {10, 740, 20, 790}, {30, 740, 40, 790}},
  };
  for (const auto& row : rows) {
    const auto [left, top, right, bottom] = row.first;
    const auto [left2, top2, right2, bottom2] = row.second;
    const PageText page =
        turn_upright({turned(left, top, right, bottom, row.quarters, "first"),
                      turned(left2, top2, right2, bottom2, row.quarters, "second")},
                     {1, 600, 800});
    ASSERT_EQ(page.words.size(), 2U);
    EXPECT_EQ(page.words[0].box.left, 10) << row.quarters;
    EXPECT_EQ(page.words[0].box.top, 10) << row.quarters;
    EXPECT_EQ(page.words[0].box.right, 60) << row.quarters;
    EXPECT_EQ(page.words[1].box.top, 30) << row.quarters;
  }
}

TEST(TurnUpright, SetsOtherWordsAside) {
  const PageText page =
      turn_upright({turned(0, 0, 50, 10, 0, "The story"), turned(5, 300, 10, 400, 3, "Photo:"),
                    turned(5, 200, 10, 300, 3, "Doe")},
                   {1, 600, 800});
  EXPECT_EQ(page.words.size(), 1U);
  EXPECT_EQ(page.sideways, (std::vector<std::string>{"Photo: Doe "}));
}

TEST(RunsLeftwards, HoldsForArabicAndHebrew) {
  EXPECT_TRUE(runs_leftwards({turned(0, 0, 1, 1, 0, "שלום ABC")}));
  EXPECT_TRUE(runs_leftwards({turned(0, 0, 1, 1, 0, "مرحبا")}));
  EXPECT_FALSE(runs_leftwards({turned(0, 0, 1, 1, 0, "Hello")}));
  EXPECT_FALSE(runs_leftwards({}));
}

TEST(LayOutLines, LeavesGapsForBlankLines) {
  const PageText page = lay_out_lines("one\n\n  two \n", 3);
  ASSERT_EQ(page.words.size(), 2U);
  EXPECT_EQ(page.number, 3U);
  EXPECT_EQ(page.words[1].text, "two");
  EXPECT_GT(page.words[1].box.top - page.words[0].box.top, 20);
}

TEST(SpellLigaturesOut, LeavesOtherLettersAlone) {
  EXPECT_EQ(spell_ligatures_out("o\xEF\xAC\x83"
                                "ce \xEF\xAC\x81sh é"),
            "office fish é");
  EXPECT_EQ(spell_ligatures_out("\xEF\xAC\x9D"), "\xEF\xAC\x9D");  // a Hebrew letter
}

}  // namespace
}  // namespace clipfile
