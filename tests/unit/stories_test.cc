// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf/stories.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

PrintedParagraph paragraph(std::string text, double size, PageBox box, unsigned column = 0) {
  PrintedParagraph made;
  made.text = std::move(text);
  made.size = size;
  made.box = box;
  made.column = column;
  return made;
}

std::string prose() {
  std::string text;
  for (int i = 0; i < 8; ++i) text += "The wall of the harbour is to be raised. ";
  return text;
}

std::vector<PrintedParagraph> newspaper_page() {
  return {paragraph("The Harbour Times", 40, {0, 0, 400, 40}),
          paragraph("Council votes on wall", 24, {0, 60, 190, 90}, 1),
          paragraph(prose(), 10, {0, 100, 190, 400}, 1),
          paragraph("Ferry service to return", 24, {210, 60, 400, 90}, 2),
          paragraph("After a year in dock", 16, {210, 90, 400, 100}, 2),
          paragraph(prose(), 10, {210, 110, 400, 400}, 2)};
}

TEST(CutIntoStories, CutsANewspapersPageAtItsHeadlines) {
  const PrintedStories cut = cut_into_stories(newspaper_page(), 10, "");
  ASSERT_EQ(cut.stories.size(), 2U);
  ASSERT_EQ(cut.front.size(), 1U);
  EXPECT_EQ(cut.front[0].text, "The Harbour Times");
  EXPECT_EQ(cut.stories[0].part, "page 1, 1");
  EXPECT_EQ(cut.stories[1].part, "page 1, 2");
  EXPECT_EQ(cut.stories[1].headline, 0U);
  EXPECT_EQ(cut.stories[1].paragraphs.size(), 3U);
}

TEST(CutIntoStories, LeavesAPageWholeWithoutColumns) {
  std::vector<PrintedParagraph> report = newspaper_page();
  for (std::size_t i = 3; i < report.size(); ++i) {
    report[i].box = {0, 500, 190, 600};
    report[i].column = 1;
  }
  const PrintedStories cut = cut_into_stories(std::move(report), 10, "");
  ASSERT_EQ(cut.stories.size(), 1U);
  EXPECT_EQ(cut.stories[0].part, "");
}

TEST(CutIntoStories, TakesAPullQuoteForNoHeadline) {
  std::vector<PrintedParagraph> page = newspaper_page();
  page[5].text = "that nobody wanted. " + prose();
  EXPECT_EQ(cut_into_stories(page, 10, "").stories.size(), 1U);
  page = newspaper_page();
  page[3].text = "\"Nobody will pay for it\"";
  page.erase(page.begin() + 4);
  EXPECT_EQ(cut_into_stories(page, 10, "").stories.size(), 1U);
}

TEST(CutIntoStories, TakesTheLargestTypeForTheHeadline) {
  const auto headline = [](std::vector<PrintedParagraph> paragraphs, const char* title) {
    const PrintedStories cut = cut_into_stories(std::move(paragraphs), 10, title);
    const auto index = cut.stories.at(0).headline;
    return index ? cut.stories[0].paragraphs[*index].text : "";
  };
  const PageBox box{0, 0, 100, 20};
  EXPECT_EQ(headline({paragraph("World news", 12, box), paragraph("Council votes", 24, box),
                      paragraph(prose(), 10, box)},
                     ""),
            "Council votes");
  EXPECT_EQ(headline({paragraph("The Guardian", 40, box),
                      paragraph("Council votes on the wall", 24, box), paragraph(prose(), 10, box)},
                     ""),
            "Council votes on the wall");
  EXPECT_EQ(headline({paragraph("PRESS RELEASE", 24, box), paragraph("Council votes", 11, box),
                      paragraph(prose(), 10, box)},
                     "Council votes"),
            "Council votes");
  EXPECT_EQ(headline({paragraph(prose(), 10, box)}, ""), "");
}

}  // namespace
}  // namespace clipfile
