// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/markdown.h"

#include <gtest/gtest.h>
#include <string>
#include <variant>
#include <vector>

#include "indexer/extract/text/markdown_inline.h"

namespace clipfile {
namespace {

using namespace std::chrono_literals;
using Texts = std::vector<std::string>;

constexpr Day test_day{2026y / 11 / 23};

Article read(std::string_view text) {
  auto result = read_markdown(text, test_day);
  EXPECT_TRUE(std::holds_alternative<Article>(result)) << text;
  return std::holds_alternative<Article>(result) ? std::get<Article>(result) : Article{};
}

TEST(StripInline, ShowsWhatAReaderSees) {
  const struct {
    const char* markdown;
    const char* text;
  } cases[] = {
      {"plain words", "plain words"},
      {"*one* **two** ***three*** __four__ _five_ ~~six~~ ==seven==",
       "one two three four five six seven"},
      {"2 * 3 and snake_case_name and a = b", "2 * 3 and snake_case_name and a = b"},
      {"a [link](https://a.example/x_(y) \"title\") b", "a link b"},
      {"a [link][ref] and [one][] and [two]", "a link and one and [two]"},
      {"[**bold** link](x)", "bold link"},
      {"see[^1] and [^note]", "see and"},
      {"![a bridge](b.jpg) stands", "stands"},
      {"[![alt](a.png)](https://x.example) words", "words"},
      {"[[Jane Doe]] and [[notes/John|John Roe]]", "Jane Doe and John Roe"},
      {"\\*not emphasis\\* \\[no link\\]", "*not emphasis* [no link]"},
      {"AT&amp;T &#8220;x&#x201D; &nbsp; &unknown; R&D", "AT&T “x” &unknown; R&D"},
      {"a<br>b <b>bold</b> <span class=\"x\">c</span> 3 < 4", "a b bold c 3 < 4"},
      {"<https://a.example/b>", "https://a.example/b"},
      {"`code` and ``more``", "code and more"},
      {"[unclosed and ![also", "[unclosed and ![also"},
      {"“*Émile*” said", "“Émile” said"},
  };
  for (const auto& c : cases) EXPECT_EQ(strip_inline(c.markdown).text, c.text) << c.markdown;
}

TEST(StripInline, TellsLinesThatAreLinksAlone) {
  EXPECT_TRUE(strip_inline("[Share](x)").links_only);
  EXPECT_TRUE(strip_inline("[One](x) | [Two](y)").links_only);
  EXPECT_FALSE(strip_inline("see [Two](y)").links_only);
  EXPECT_FALSE(strip_inline("words").links_only);
}

TEST(ReadMarkdown, ReadsAClippedPage) {
  const Article article = read(
      "---\ntitle: \"Bridge to close\"\nsource: "
      "\"https://post.example/2022/01/09/bridge\"\nauthor:\n  - \"[[Jane Doe]]\"\n  - \"[[John "
      "Roe]]\"\npublished: 2022-01-09\ncreated: 2022-02-01\ndescription: \"Engineers "
      "warn\"\ntags:\n  - \"clippings\"\n  - \"#bridges\"\n---\n"
      "![The bridge on Tuesday](https://post.example/b.jpg)\n\n"
      "The council voted on Tuesday to close the [bridge](https://x.example) to all traffic after "
      "a warning by engineers.\n\n"
      "[Share](https://x.example/share)\n\n"
      "[How a bridge became the most dangerous in the state](https://x.example/2)\n\n"
      "## What happens now\n\n"
      "Drivers will have to go eleven miles to the next bridge, and there is\nno ferry between "
      "the\ntwo.\n\n"
      "> “Nobody asked us,” said a baker.\n\n- first point\n- second *point*\n\n| A | B "
      "|\n|---|---|\n| 1 | 2 |\n");
  EXPECT_EQ(article.citation.headline, "Bridge to close");
  EXPECT_EQ(article.citation.deck, "Engineers warn");
  EXPECT_EQ(article.citation.url, "https://post.example/2022/01/09/bridge");
  EXPECT_EQ(article.citation.byline, (Texts{"Jane Doe", "John Roe"}));
  const PublishedDate expected{2022y / 1 / 9, "front-matter", Confidence::stated};
  EXPECT_EQ(article.citation.published, expected);
  EXPECT_EQ(article.tags, (Texts{"clippings", "bridges"}));
  EXPECT_EQ(article.body, (Texts{"The council voted on Tuesday to close the bridge to all traffic "
                                 "after a warning by engineers.",
                                 "What happens now",
                                 "Drivers will have to go eleven miles to the next bridge, and "
                                 "there is no ferry between the two.",
                                 "“Nobody asked us,” said a baker.", "first point", "second point",
                                 "A | B", "1 | 2"}));
  const std::vector<Aside> asides = {
      {"caption", "The bridge on Tuesday"},
      {"furniture", "Share"},
      {"related", "How a bridge became the most dangerous in the state"},
      {"front-matter", "created: 2022-02-01"},
  };
  EXPECT_EQ(article.asides, asides);
  EXPECT_EQ(article.type, "markdown");
}

TEST(ReadMarkdown, TakesTheFirstHeadingForTheHeadlineAndFindsTheBylineUnderIt) {
  const Article article = read(
      "# Ferry cancelled for third day\n\nBy [Fiona Baird](https://x.example/f)\n\n9 January "
      "2022\n\n"
      "Islanders have been told not to expect a ferry before Tuesday after three days of "
      "gales.\n\n#ferries #weather\n");
  EXPECT_EQ(article.citation.headline, "Ferry cancelled for third day");
  EXPECT_EQ(article.citation.byline, Texts{"Fiona Baird"});
  ASSERT_TRUE(article.citation.published);
  EXPECT_EQ(article.citation.published->day, (2022y / 1 / 9));
  EXPECT_EQ(article.body.size(), 1U);
  EXPECT_EQ(article.tags, (Texts{"ferries", "weather"}));
}

TEST(ReadMarkdown, KeepsCodeFootnotesAndUnderlinedHeadings) {
  const Article article = read(
      "Title here\n===\n\nA word.[^1]\n\n```\nlet x = *y*\n```\n\n[^1]: The note.\n[ref]: "
      "https://x.example\n");
  EXPECT_EQ(article.citation.headline, "Title here");
  EXPECT_EQ(article.body, (Texts{"A word.", "let x = *y*", "The note."}));
}

TEST(ReadMarkdown, RejectsAFileWithoutAWord) {
  for (const char* text : {"", "\n\n", "---\n\n***\n", "[ref]: https://x.example\n"}) {
    EXPECT_TRUE(std::holds_alternative<Rejection>(read_markdown(text, test_day))) << text;
  }
}

}  // namespace
}  // namespace clipfile
