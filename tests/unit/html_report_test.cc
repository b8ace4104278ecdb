// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/html_report.h"

#include <gtest/gtest.h>
#include <sstream>

#include "indexer/extract/xml/xml_parse.h"
#include "tests/unit/support/hostile_answer.h"

namespace clipfile {
namespace {

std::string render(const std::vector<Answer>& answers) {
  std::ostringstream out;
  HtmlRenderer renderer(out);
  for (const Answer& answer : answers) renderer.render(answer);
  renderer.finish();
  return out.str();
}

/// What stands in <body>, which is well-formed; libxml2 reads it.
XmlTree read_body(const std::string& page) {
  const auto begin = page.find("<body>");
  const auto end = page.find("</html>");
  auto parsed = parse_xml_text(page.substr(begin, end - begin));
  EXPECT_TRUE(std::holds_alternative<XmlTree>(parsed)) << page;
  return std::get<XmlTree>(std::move(parsed));
}

std::size_t count(const std::string& page, std::string_view part) {
  std::size_t found = 0;
  for (auto at = page.find(part); at != page.npos; at = page.find(part, at + 1)) ++found;
  return found;
}

TEST(HtmlRenderer, PrintsOnePageWithCitationsAndPassages) {
  Result result = sample_result(1, "/clips/a.txt", "The talks.\n\nThe end.");
  result.article.citation.byline = {"Ann Lee"};
  result.article.citation.url = "https://news.example/?a=1&b=2";
  result.lacks = {"<wheat>"};
  const std::string page =
      render({sample_answer({result, sample_result(2, "/clips/a.txt", "More talks.")})});
  EXPECT_TRUE(page.starts_with("<!DOCTYPE html>\n"));
  EXPECT_TRUE(page.ends_with("</body>\n</html>\n"));
  for (const char* part :
       {"<title>talks</title>", "<h1 dir=\"auto\">talks</h1>",
        "<h2 dir=\"auto\" lang=\"en\"><a href=\"https://news.example/?a=1&amp;b=2\" "
        "rel=\"noreferrer\">Headline of the <mark>talks</mark></a></h2>",
        "<bdi>Ann Lee</bdi> · <bdi>The Post · 9 January 2022 (inferred)</bdi>",
        "without: &lt;wheat&gt;", "<p>The <mark>talks</mark>.</p>\n<p>The end.</p>",
        "<p class=\"count\">2 articles match, 2 passages</p>"}) {
    EXPECT_EQ(count(page, part), 1U) << part << '\n' << page;
  }
  EXPECT_EQ(count(page, "<article>"), 1U);
  EXPECT_EQ(count(page, "<blockquote"), 2U);
  EXPECT_EQ(read_body(page).root().name(), "body");
}

TEST(HtmlRenderer, NeedsAndAllowsNothingFromOutside) {
  const std::string page = render({sample_answer({sample_result(1, "/a", "talks")})});
  EXPECT_EQ(count(page, "default-src 'none'; style-src 'unsafe-inline'"), 1U);
  for (const char* part : {"<script", "<link", "<img", "src=", "@import", "url("}) {
    EXPECT_EQ(count(page, part), 0U) << part;
  }
}

TEST(HtmlRenderer, QuotesTheNeighboursOfAPassageWithIt) {
  Result result = sample_result(1, "/a", "The talks ended.");
  result.before = "Before <b>.";
  result.behind = "Behind.";
  const std::string page = render({sample_answer({result})});
  EXPECT_NE(page.find("<p class=\"neighbour\">Before &lt;b&gt;.</p>\n"
                      "<p>The <mark>talks</mark> ended.</p>\n"
                      "<p class=\"neighbour\">Behind.</p>\n"),
            std::string::npos)
      << page;
}

TEST(HtmlRenderer, LetsTextDoNothing) {
  const std::string page = render({sample_answer({hostile_result(), foreign_result()})});
  for (const char* part : {"<script", "<b>", "javascript:alert", "\x1B", "\x07", "\xE2\x80\xAE"}) {
    EXPECT_EQ(count(page, part), 0U) << part;
  }
  EXPECT_EQ(count(page, "&lt;script&gt;alert('<mark>talks</mark>')&lt;/script&gt;"), 1U) << page;
  EXPECT_EQ(count(page, "<blockquote dir=\"auto\" lang=\"ar\">"), 1U);
  EXPECT_EQ(count(page, "会谈 <mark>talks</mark> 结束。"), 1U);
  read_body(page);
}

TEST(HtmlRenderer, HasASectionForEachAnswerThatFoundSomething) {
  EXPECT_EQ(render({sample_answer({})}), "");
  Answer second = sample_answer({sample_result(1, "/a", "talks")});
  second.query = "<other>";
  const std::string page =
      render({sample_answer({sample_result(1, "/a", "talks")}), sample_answer({}), second});
  EXPECT_EQ(count(page, "<section>"), 2U);
  EXPECT_EQ(count(page, "<article>"), 2U);
  EXPECT_EQ(count(page, "<h1 dir=\"auto\">&lt;other&gt;</h1>"), 1U);
  EXPECT_EQ(count(page, "</html>"), 1U);
  read_body(page);
}

}  // namespace
}  // namespace clipfile
