// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/ocr/recognised_page.h"

#include <gtest/gtest.h>
#include <sstream>

namespace clipfile {
namespace {

const GrayPicture page{.width = 1200, .height = 1600, .dots_per_inch = 144, .pixels = {}};

RecognisedLine line(const std::string& text, double foot, double confidence = 90,
                    double rise = 14) {
  RecognisedLine made{.foot = foot, .words = {}};
  double left = 100;
  std::istringstream words(text);
  for (std::string word; words >> word; left += 100) {
    made.words.push_back({word, left, left + 90, rise, confidence});
  }
  return made;
}

TEST(MakePage, PutsLinesWhereTheyStand) {
  const RecognisedPage made = make_page({line("The wall of the harbour", 200)}, page, 3);
  EXPECT_EQ(made.number, 3U);
  EXPECT_DOUBLE_EQ(made.height, 800);
  ASSERT_EQ(made.lines.size(), 1U);
  const PageLine& first = made.lines[0];
  EXPECT_EQ(first.text, "The wall of the harbour");
  EXPECT_EQ(first.page, 3U);
  EXPECT_DOUBLE_EQ(first.size, 10);
  EXPECT_DOUBLE_EQ(first.box.left, 50);
  EXPECT_DOUBLE_EQ(first.box.right, 295);
  EXPECT_DOUBLE_EQ(first.box.top, 92);
  EXPECT_DOUBLE_EQ(first.box.bottom, 102);
}

TEST(MakePage, GivesLinesInNearlyTheSameTypeOneSize) {
  const RecognisedPage made = make_page(
      {line("A headline in large type", 100, 90, 30), line("the wall of one", 200, 90, 13),
       line("harbour is to be", 220, 90, 14), line("raised by one metre", 240, 90, 15)},
      page, 1);
  ASSERT_EQ(made.lines.size(), 4U);
  EXPECT_EQ(made.lines[1].size, made.lines[2].size);
  EXPECT_EQ(made.lines[2].size, made.lines[3].size);
  EXPECT_GT(made.lines[0].size, 1.8 * made.lines[1].size);
}

TEST(MakePage, TakesAPageOfUnknownResolutionForAsWideAsPaper) {
  GrayPicture unknown = page;
  unknown.dots_per_inch = 0;
  EXPECT_DOUBLE_EQ(make_page({}, unknown, 1).height, 800);
}

TEST(MakePage, LeavesNoiseOut) {
  RecognisedLine mixed = line("The wall of the harbour", 200);
  mixed.words.push_back({"~;:", 700, 720, 14, 10});
  const RecognisedPage made =
      make_page({line("wil lk% ae", 100, 20), mixed, line("— | — ..", 300)}, page, 1);
  ASSERT_EQ(made.lines.size(), 1U);
  EXPECT_EQ(made.lines[0].text, "The wall of the harbour");
}

TEST(Legibility, TellsTextFromNoise) {
  const std::string text = "The wall of the harbour is to be raised by one metre this year";
  const struct {
    double confidence;
    bool has_text;
    bool is_legible;
  } rows[] = {{96, true, true}, {75, true, true}, {55, false, false}, {20, false, false}};
  for (const auto& row : rows) {
    const auto legibility = make_page({line(text, 100, row.confidence)}, page, 1).legibility;
    EXPECT_EQ(legibility.has_text(), row.has_text) << row.confidence;
    EXPECT_EQ(legibility.is_legible(), row.is_legible) << row.confidence;
    EXPECT_EQ(legibility.confidence(), static_cast<unsigned>(row.confidence));
  }
  Legibility both = make_page({line(text, 100, 80)}, page, 1).legibility;
  EXPECT_TRUE(both.is_legible());
  both.add(make_page({line(text, 100, 20)}, page, 1).legibility);
  EXPECT_FALSE(both.is_legible());
  EXPECT_EQ(describe_illegible(both),
            "its text cannot be recognised well enough (confidence 50 of 100): scan it upright and "
            "sharper, or name its language with --ocr");
  EXPECT_EQ(Legibility{}.confidence(), 0U);
}

}  // namespace
}  // namespace clipfile
