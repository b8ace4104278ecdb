// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/render.h"

#include <gtest/gtest.h>
#include <sstream>

#include "tests/unit/support/sample_answer.h"

namespace clipfile {
namespace {

TEST(MakeRenderer, MakesOneForEachFormat) {
  struct Row {
    OutputFormat format;
    std::string_view start;
  };
  constexpr Row rows[] = {{OutputFormat::text, "1.  Headline of the talks\n"},
                          {OutputFormat::json, "{\n  \"format\": 1,"},
                          {OutputFormat::json_lines, "{\"format\":1,\"rank\":1,"},
                          {OutputFormat::csv, "rank,headline,"},
                          {OutputFormat::markdown, "# talks\n"},
                          {OutputFormat::html, "<!DOCTYPE html>\n"},
                          {OutputFormat::atom, "<?xml version=\"1.0\""},
                          {OutputFormat::ris, "TY  - NEWS\r\n"},
                          {OutputFormat::bibtex, "@article{thepost2022-"},
                          {OutputFormat::paths, "/clips/a.txt\n"},
                          {OutputFormat::trec, "1 Q0 /clips/a.txt 1 "}};
  for (const auto& [format, start] : rows) {
    std::ostringstream out;
    const auto renderer = make_renderer(out, {.format = format});
    renderer->render(sample_answer({}));
    EXPECT_EQ(out.str(), "") << "nothing found";
    renderer->render(sample_answer({sample_result(1, "/clips/a.txt", "The talks.")}));
    EXPECT_TRUE(out.str().starts_with(start)) << out.str();
  }
}

TEST(MakeRenderer, EndsPathsAsAsked) {
  std::ostringstream out;
  make_renderer(out, {.format = OutputFormat::paths, .null_terminated = true})
      ->render(sample_answer({sample_result(1, "/clips/a.txt", "The talks.")}));
  EXPECT_EQ(out.str(), std::string("/clips/a.txt\0", 13));
}

TEST(SummariseAnswer, SaysHowMuchWasFound) {
  struct Row {
    bool several_words;
    std::uint64_t articles, passages;
    bool exact;
    std::string_view line;
  };
  constexpr Row rows[] = {
      {false, 1, 1, true, "1 article matches, 1 passage (12 ms)"},
      {false, 3, 7, true, "3 articles match, 7 passages (12 ms)"},
      {false, 3, 7, false, "3 articles match, at least 7 passages (12 ms)"},
      {true, 1, 1, true, "1 article holds all the words, 1 passage (12 ms)"},
      {true, 3, 7, true, "3 articles hold all the words, 7 passages (12 ms)"},
      {true, 0, 0, true, "0 articles hold all the words, 0 passages (12 ms)"},
  };
  for (const auto& [several_words, articles, passages, exact, line] : rows) {
    Answer answer = sample_answer({});
    answer.several_words = several_words;
    answer.articles = articles;
    answer.passages = passages;
    answer.passages_exact = exact;
    EXPECT_EQ(summarise(answer), line);
  }
}

TEST(SummariseAnswer, SaysWhichAreShown) {
  Answer answer =
      sample_answer({sample_result(11, "/a", "talks"), sample_result(12, "/b", "talks")});
  answer.offset = 10;
  answer.articles = 20;
  answer.passages = 30;
  EXPECT_EQ(summarise(answer), "20 articles match, 30 passages, 11 to 12 shown (12 ms)");
}

TEST(SummariseAnswer, SaysWhereNotAllWasCounted) {
  Answer answer = sample_answer({sample_result(1, "/a", "talks")});
  answer.articles = 200;
  answer.articles_exact = answer.passages_exact = false;
  answer.passages = 210;
  EXPECT_EQ(summarise(answer),
            "at least 200 articles match, at least 210 passages, 1 to 1 shown (12 ms)");
}

}  // namespace
}  // namespace clipfile
