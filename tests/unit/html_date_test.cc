// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/html_date.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "common/calendar.h"
#include "indexer/extract/html/html_parse.h"

namespace clipfile {
namespace {

std::optional<PublishedDate> date_of(const std::string& html, std::string_view url = "") {
  const HtmlTree tree = parse_html(html);
  const MetaTags meta(tree);
  const auto described = find_json_ld_article(tree.data_scripts);
  return find_html_date({.tree = tree,
                         .meta = meta,
                         .described = described,
                         .html = html,
                         .url = url,
                         .headline = "Board puts off vote"});
}

struct Row {
  std::string html;
  const char* day;
  const char* source;
  Confidence confidence;
};

std::string iso(const std::optional<PublishedDate>& date) {
  return date ? format_iso_day(date->day) : "none";
}

TEST(FindHtmlDate, FindsTheDateWhereverItStands) {
  const std::string heading = "<h1>Board puts off vote</h1>";
  const std::vector<Row> rows = {
      {R"(<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2022-01-09T10:00:00+01:00"}</script>)",
       "2022-01-09", "json-ld", Confidence::stated},
      {"<meta property='article:published_time' content='2022-01-09T10:00:00Z'>", "2022-01-09",
       "meta", Confidence::stated},
      {"<meta name='DC.date.issued' content='2022-01-09'>", "2022-01-09", "meta",
       Confidence::stated},
      {"<meta name='date' content='2022-01-09'>", "2022-01-09", "meta", Confidence::likely},
      {"<meta property='article:modified_time' content='2022-01-09'>", "2022-01-09", "meta",
       Confidence::likely},
      {"<meta name='genTime' content='Sun Jan 09 16:36:31 CET 2022'>", "2022-01-09", "meta",
       Confidence::likely},
      {"<span itemprop='datePublished' content='2022-01-09'>Sunday</span>", "2022-01-09",
       "itemprop", Confidence::stated},
      {heading + "<time datetime='2022-01-09'>Sunday</time>", "2022-01-09", "markup",
       Confidence::likely},
      {heading + "<span class='post-date'>January 9, 2022</span>", "2022-01-09", "markup",
       Confidence::likely},
      {heading + "<p>9. Januar 2022</p>", "2022-01-09", "text", Confidence::likely},
      {"<script>var page = {\"datePublished\": \"2022-01-09\"}</script>", "2022-01-09", "script",
       Confidence::likely},
  };
  for (const Row& row : rows) {
    const auto found = date_of(row.html);
    ASSERT_TRUE(found) << row.html;
    EXPECT_EQ(format_iso_day(found->day), row.day) << row.html;
    EXPECT_EQ(found->source, row.source) << row.html;
    EXPECT_EQ(found->confidence, row.confidence) << row.html;
  }
}

TEST(FindHtmlDate, ReadsTheAddress) {
  const auto found = date_of("<p>text</p>", "https://mole.example/2022/01/09/vote");
  EXPECT_EQ(iso(found), "2022-01-09");
  EXPECT_EQ(found->source, "url");
}

TEST(FindHtmlDate, TakesWhenAPageWasGeneratedForItsLastChangeOnly) {
  const std::string generated = "<meta name='genTime' content='Wed Jul 08 16:36:31 CEST 2026'>";
  const auto addressed = date_of(generated, "https://mole.example/2022/01/20220109_Vote.html");
  EXPECT_EQ(iso(addressed), "2022-01-09");
  EXPECT_EQ(iso(date_of(generated + "<h1>Board puts off vote</h1><p>9. Januar 2022</p>")),
            "2022-01-09");
}

TEST(FindHtmlDate, TakesThePapersOwnDayWhereAStampIsOffByOne) {
  const std::string head =
      "<meta property='article:published_time' content='2022-01-10T02:00:00Z'>";
  EXPECT_EQ(iso(date_of(head, "https://mole.example/2022/01/09/vote")), "2022-01-09");
  EXPECT_EQ(iso(date_of(head, "https://mole.example/2021/01/09/vote")), "2022-01-10");
  EXPECT_EQ(
      iso(date_of(head +
                  "<h1>Board puts off vote</h1><time datetime='2022-01-09T18:00-08:00'>x</time>")),
      "2022-01-09");
}

TEST(FindHtmlDate, PassesOverOtherStoriesAndComments) {
  EXPECT_EQ(iso(date_of("<h1>Board puts off vote</h1><div class='related-stories'><time "
                        "datetime='2020-02-02'>x</time>"
                        "</div><p class='date'>9 January 2022</p><div id='comments'><time "
                        "datetime='2021-03-03'>x</time>"
                        "</div>")),
            "2022-01-09");
}

TEST(FindHtmlDate, FindsNothingWhereThereIsNone) {
  for (const char* html :
       {"", "<p>No day here</p>", "<meta name='date' content='yesterday'>", "<time>noon</time>"}) {
    EXPECT_EQ(iso(date_of(html)), "none") << html;
  }
}

}  // namespace
}  // namespace clipfile
