// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/mail_page.h"

#include <gtest/gtest.h>
#include <string>

namespace clipfile {
namespace {

const std::string prose =
    "The bridge over the river was closed on Sunday, officials said, after a crack was found in a "
    "pillar that had been repaired only last year. ";

TEST(ReadMailPage, ReadsAStory) {
  const Article article = read_mail_page(
      "<html><body><table><tr><td><a href=x>View this email in your browser</a></td></tr><tr><td>"
      "<p>" +
      prose + prose + "</p><p>" + prose + prose +
      "</p></td></tr><tr><td>"
      "<p>You are receiving this because you signed up. <a href=x>Unsubscribe</a></p>"
      "</td></tr></table></body></html>");
  ASSERT_EQ(article.body.size(), 2U);
  EXPECT_TRUE(article.body[0].starts_with("The bridge"));
}

TEST(ReadMailPage, ReadsALetterOfManyItems) {
  std::string html = "<html><body><table>";
  for (int i = 0; i < 6; ++i) {
    html += "<tr><td><h2><a href=x>Council votes on bridge number " + std::to_string(i) +
            "</a></h2><p>Officials said so in a few words.</p><a href=x>Read more</a></td></tr>";
  }
  html += "<tr><td><a href=x>Unsubscribe</a></td></tr></table></body></html>";
  const Article article = read_mail_page(html);
  EXPECT_EQ(article.body.size(), 12U);
  EXPECT_EQ(article.body[0], "Council votes on bridge number 0");
  ASSERT_FALSE(article.asides.empty());
  EXPECT_EQ(article.asides.back().text, "Unsubscribe");
}

TEST(ReadMailPage, SetsTheSmallPrintAside) {
  const Article article = read_mail_page("<h1>The Morning</h1><p>" + prose +
                                         "</p><p><a href=x>Unsubscribe</a></p>"
                                         "<p>The Daily Ledger, 1 Main Street, Springfield</p>");
  EXPECT_EQ(article.body.size(), 2U);
  EXPECT_EQ(article.asides.size(), 2U);
  EXPECT_EQ(read_mail_page("<p>You are receiving this because " + prose + prose + prose + "</p>")
                .body.size(),
            1U);
}

TEST(ReadMailPage, FindsTheStoryOfAPageThatWasMailed) {
  std::string menu;
  for (int i = 0; i < 60; ++i) menu += "<li><a href=x>All the news of section number</a></li>";
  const Article article = read_mail_page("<ul>" + menu + "</ul><div><h1>Bridge</h1><p>" + prose +
                                         "</p><p>" + prose + "</p></div>");
  ASSERT_FALSE(article.body.empty());
  EXPECT_EQ(article.body[0].substr(0, 10), "The bridge");
}

TEST(ReadMailPage, ReadsAFewWords) {
  EXPECT_EQ(read_mail_page("<p>Hi Joe,<br><br>See you.</p>").body,
            (std::vector<std::string>{"Hi Joe,", "See you."}));
  EXPECT_TRUE(read_mail_page("<img src=x>").body.empty());
  EXPECT_TRUE(read_mail_page("").body.empty());
}

}  // namespace
}  // namespace clipfile
