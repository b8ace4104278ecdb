// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf/printed_articles.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

using namespace std::chrono_literals;

constexpr Day this_day = 2026y / 5 / 1;

/// A line of one word, as far as the page is concerned.
PageWord line(double top, const std::string& text, double size = 10) {
  const double width = size / 2 * static_cast<double>(text.size());
  return {{0, top, width, top + size}, size, false, false, text};
}

Article read_one(const std::vector<PageText>& pages, const DocumentMetadata& metadata = {}) {
  PrintedDocument document;
  for (const PageText& page : pages) document.add(page);
  auto articles = std::move(document).read(metadata, this_day);
  EXPECT_EQ(articles.size(), 1U);
  return articles.empty() ? Article{} : articles.front();
}

PageText browser_page(unsigned number, std::vector<PageWord> words) {
  words.insert(words.begin(), line(10, "1/10/22, 9:30 AM  Council votes on wall"));
  words.push_back(line(780, "https://harbour.example/2022/wall " + std::to_string(number) + "/2"));
  return {number, 600, 800, std::move(words), {}};
}

TEST(PrintedDocument, ReadsThePrintOfAWebPage) {
  const Article article = read_one(
      {browser_page(1,
                    {line(60, "Council votes on wall", 20), line(90, "By Jane Doe"),
                     line(120, "The wall of the harbour is to be raised by one metre, the"),
                     line(132, "council said in a long statement that it gave after the storm")}),
       browser_page(2,
                    {line(60, "had broken it for the third time in a winter."),
                     line(84, "Nobody knows who will pay for the work that is to be done now.")})});
  EXPECT_EQ(article.citation.headline, "Council votes on wall");
  EXPECT_EQ(article.citation.byline, (std::vector<std::string>{"Jane Doe"}));
  EXPECT_EQ(article.citation.url, "https://harbour.example/2022/wall");
  EXPECT_FALSE(article.citation.published);  // the day of the print is none
  ASSERT_EQ(article.body.size(), 2U);
  EXPECT_TRUE(
      article.body[0].ends_with("after the storm had broken it for the third time in a winter."));
  EXPECT_EQ(article.pages, (std::vector<PageStart>{{0, 1}, {1, 2}}));
}

TEST(PrintedDocument, TakesPaperAndDayFromTheRunningHead) {
  std::vector<PageText> pages;
  for (unsigned number = 1; number <= 2; ++number) {
    pages.push_back({number,
                     600,
                     800,
                     {line(10, "The Harbour Times"), line(22, "Monday, 3 May 2021"),
                      line(200, "The wall of the harbour is to be raised by a metre, said page " +
                                    std::to_string(number) + ".")},
                     {}});
  }
  const Article article = read_one(pages, {"", {}, "", 2021y / 6 / 1});
  EXPECT_EQ(article.citation.publication, "The Harbour Times");
  EXPECT_EQ(article.citation.published,
            (PublishedDate{2021y / 5 / 3, "running-head", Confidence::likely}));
}

TEST(PrintedDocument, IsNothingWithoutText) {
  PrintedDocument document;
  document.add({1, 600, 800, {line(10, " ")}, {}});
  EXPECT_TRUE(std::move(document).read({}, this_day).empty());
}

TEST(PrintedDocument, KeepsSidewaysTextAside) {
  const Article article = read_one({{1, 600, 800, {line(100, "A tide table.")}, {"arXiv:1234 "}}});
  ASSERT_EQ(article.asides.size(), 1U);
  EXPECT_EQ(article.asides[0].text, "arXiv:1234");
}

}  // namespace
}  // namespace clipfile
