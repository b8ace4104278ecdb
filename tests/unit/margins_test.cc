// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf/margins.h"

#include <gtest/gtest.h>

#include "tests/support/page_lines.h"

namespace clipfile {
namespace {

using testing_support::line_at;
using Texts = std::vector<std::string>;

PrintedPage page_with(const std::string& head, const std::string& foot, unsigned number) {
  PrintedPage page{
      800, {line_at(0, 20, head), line_at(0, 400, "Story on this page"), line_at(0, 780, foot)}};
  for (PageLine& line : page.lines) line.page = number;
  std::erase_if(page.lines, [](const PageLine& line) { return line.text.empty(); });
  return page;
}

Texts texts_of(const std::vector<MarginLine>& margins) {
  Texts texts;
  for (const MarginLine& line : margins) texts.push_back(line.text);
  return texts;
}

Texts rest_of(const std::vector<PrintedPage>& pages) {
  Texts texts;
  for (const PrintedPage& page : pages) {
    for (const PageLine& line : page.lines) texts.push_back(line.text);
  }
  return texts;
}

TEST(TakeOffMargins, TakesRunningHeadsAndPageNumbers) {
  std::vector<PrintedPage> pages = {page_with("Harbour Magazine 12", "- 12 -", 1),
                                    page_with("Harbour Magazine 13", "- 13 -", 2),
                                    page_with("Harbour Magazine 14", "Page 14 of 20", 3)};
  EXPECT_EQ(texts_of(take_off_margins(pages)),
            (Texts{"Harbour Magazine 12", "- 12 -", "- 13 -", "Page 14 of 20"}));
  EXPECT_EQ(rest_of(pages), (Texts(3, "Story on this page")));
}

TEST(TakeOffMargins, TakesHeadsThatAlternate) {
  std::vector<PrintedPage> pages = {page_with("Left", "", 1), page_with("Right", "", 2),
                                    page_with("Left", "", 3), page_with("Right", "", 4)};
  EXPECT_EQ(texts_of(take_off_margins(pages)), (Texts{"Left", "Right"}));
}

TEST(TakeOffMargins, LeavesWhatDoesNotRepeat) {
  std::vector<PrintedPage> pages = {page_with("Council votes", "The end is open.", 1),
                                    page_with("Wall to rise", "It is not known.", 2)};
  EXPECT_TRUE(take_off_margins(pages).empty());
  EXPECT_EQ(rest_of(pages).size(), 6U);
}

TEST(TakeOffMargins, TakesThePageNumberOfASinglePage) {
  for (const char* folio : {"7", "A1", "xiv", "Seite 3 von 4", "3/4"}) {
    std::vector<PrintedPage> pages = {page_with("Council votes", folio, 1)};
    EXPECT_EQ(texts_of(take_off_margins(pages)), (Texts{folio}));
  }
}

TEST(TakeOffMargins, TakesNothingWhereNothingWouldBeLeft) {
  std::vector<PrintedPage> pages;
  for (const char* text : {"Slide 1", "Slide 2"}) pages.push_back({800, {line_at(0, 20, text)}});
  EXPECT_TRUE(take_off_margins(pages).empty());
  EXPECT_EQ(rest_of(pages), (Texts{"Slide 1", "Slide 2"}));
}

TEST(TakeOffMargins, LeavesANumberInTheMidstOfThePage) {
  std::vector<PrintedPage> pages = {{800, {line_at(0, 300, "7"), line_at(0, 400, "Story")}}};
  EXPECT_TRUE(take_off_margins(pages).empty());
}

}  // namespace
}  // namespace clipfile
