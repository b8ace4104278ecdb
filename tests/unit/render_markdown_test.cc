// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>
#include <sstream>

#include "searcher/render/markdown.h"
#include "searcher/render/quotes.h"
#include "tests/unit/support/hostile_answer.h"

namespace clipfile {
namespace {

std::string render(const std::vector<Answer>& answers) {
  std::ostringstream out;
  MarkdownRenderer renderer(out);
  for (const Answer& answer : answers) renderer.render(answer);
  return out.str();
}

TEST(EscapeMarkdown, LeavesTextAsItStands) {
  EXPECT_EQ(escape_markdown("a *b* _c_ [d](e) <f> `g` #h |i ~j & \\k"),
            "a \\*b\\* \\_c\\_ \\[d\\](e) \\<f\\> \\`g\\` \\#h \\|i \\~j \\& \\\\k");
  EXPECT_EQ(escape_markdown("two\nlines"), "two lines");
}

TEST(MarkdownRenderer, QuotesTheNeighboursOfAPassageWithIt) {
  Result result = sample_result(1, "/a", "The talks ended.");
  result.before = "1. Before the talks.";
  result.behind = "Behind.";
  const std::string text = render({sample_answer({result})});
  EXPECT_NE(text.find("> 1\\. Before the talks.\n>\n> The **talks** ended.\n>\n> Behind.\n"),
            std::string::npos)
      << text;
}

TEST(MarkdownRenderer, CitesAndQuotes) {
  Result result = sample_result(1, "/clips/a.txt", "The talks.\n\n1. The end of talks.");
  result.article.citation.byline = {"Ann Lee"};
  result.article.citation.url = "https://news.example/a b?<c>";
  const Result more = sample_result(2, "/clips/a.txt", "- More talks");
  EXPECT_EQ(render({sample_answer({result, more}), sample_answer({})}), R"(# talks

## 1. Headline of the **talks**

Ann Lee · The Post · 9 January 2022 (inferred)  
<https://news.example/a%20b?%3Cc%3E>  
`/clips/a.txt`

> The **talks**.
>
> 1\. The end of **talks**.

> \- More **talks**
)");
}

TEST(MarkdownRenderer, IsTextWhateverTextsHold) {
  EXPECT_EQ(
      render({sample_answer({hostile_result(), foreign_result()})}),
      "# talks\n\n## 1. =HYPERLINK(\"http://evil.example\";\"**talks**\")\n\n"
      "O'Neill, Ann, Smith and Sons, \\<b\\>Lee\\</b\\> · \\@The \\{Post\\} \\& Co · "
      "9 January 2022 (inferred)  \n`` /clips/`a`|b.txt ``\n\n"
      "> \\<script\\>alert('**talks**')\\</script\\> \\& \\*\\***talks**\\*\\* \\| \\`x\\` "
      "\\[y\\](javascript:z) \\\\input\\{u\\} 100% \\$5 \\#1 \\_v\\_ \xEF\xBF\xBD\xEF\xBF\xBD  "
      "**talks**.\n>\n> 1\\. = - + **talks**\n\n"
      "## 2. محادثات **talks**\n\n日报 · 9 January 2022 (inferred)  \n`/clips/b.txt`\n\n"
      "> انتهت **talks** في جنيف.\n>\n> 会谈 **talks** 结束。\n");
}

TEST(MarkdownRenderer, HeadsEachAnswerThatFoundSomething) {
  Answer second = sample_answer({sample_result(1, "/b", "More talks.")});
  second.query = "#2";
  const std::string text =
      render({sample_answer({sample_result(1, "/a", "talks")}), sample_answer({}), second});
  EXPECT_TRUE(text.starts_with("# talks\n\n## 1. ")) << text;
  EXPECT_NE(text.find("\n\n# \\#2\n\n## 1. "), std::string::npos) << text;
}

TEST(QuotesMarkdown, NamesTheSpeakerBelowWhatIsSaid) {
  QuoteResult quote;
  quote.rank = 1;
  quote.article = sample_result(1, "/a", "").article;
  quote.speaker = "Ann *Lee*";
  quote.certainty = SpeakerCertainty::inferred;
  quote.text = "We talk.";
  quote.highlights = {{3, 7}};
  QuoteAnswer answer;
  answer.results = {quote, quote};
  std::ostringstream out;
  render_quotes(out, answer, {.format = OutputFormat::markdown});
  EXPECT_EQ(out.str(), R"(## Headline of the talks

The Post · 9 January 2022 (inferred)  
`/a`

> “We **talk**.”
>
> — Ann \*Lee\* (inferred)

> “We **talk**.”
>
> — Ann \*Lee\* (inferred)
)");
}

}  // namespace
}  // namespace clipfile
