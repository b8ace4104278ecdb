// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <sstream>

#include "common/text/columns.h"
#include "searcher/render/text.h"
#include "tests/unit/support/random_text.h"
#include "tests/unit/support/sample_answer.h"

namespace clipfile {
namespace {

std::string render(const std::vector<Answer>& answers, const RenderOptions& options = {}) {
  std::ostringstream out;
  TextRenderer renderer(out, options);
  for (const Answer& answer : answers) renderer.render(answer);
  return out.str();
}

std::string render_one(const Result& result, const RenderOptions& options = {}) {
  return render({sample_answer({result})}, options);
}

std::string without_colours(std::string text) {
  for (auto at = text.find("\x1b["); at != std::string::npos; at = text.find("\x1b[")) {
    text.erase(at, text.find('m', at) + 1 - at);
  }
  return text;
}

TEST(TextRenderer, PrintsTheCitationAndThePassage) {
  EXPECT_EQ(render_one(sample_result(1, "/clips/a.txt", "The talks ended.")),
            "1.  Headline of the talks\n"
            "    The Post · 9 January 2022 (inferred)\n"
            "    /clips/a.txt\n"
            "    The talks ended.\n");
}

TEST(TextRenderer, NamesTheRecordAndWhatIsLacking) {
  Result result = sample_result(123, "/clips/a.jsonl", "The talks ended.");
  result.article.part = "17";
  result.article.citation.headline = "";
  result.article.citation.published->confidence = Confidence::stated;
  result.lacks = {"wheat", "oil price"};
  EXPECT_EQ(render_one(result),
            "123. (no headline)\n"
            "    The Post · 9 January 2022\n"
            "    /clips/a.jsonl, record 17\n"
            "    without: wheat, oil price\n"
            "    The talks ended.\n");
}

TEST(TextRenderer, NamesTheCopiesOfAnArticleBelowIt) {
  Answer answer = sample_answer({sample_result(1, "/a", "The talks ended.")});
  answer.results[0].similar = {sample_result(1, "/b", "").article,
                               sample_result(1, "/c", "").article};
  answer.results[0].similar[1].citation.publication = "The\x1B Courier";
  answer.similar = 2;
  EXPECT_EQ(render({answer}),
            "1.  Headline of the talks\n"
            "    The Post · 9 January 2022 (inferred)\n"
            "    /a\n"
            "    +2 similar: The Post 2022-01-09, The\uFFFD Courier 2022-01-09\n"
            "    The talks ended.\n");
}

TEST(TextRenderer, ShowsNeighboursAndReprintsAroundAPassage) {
  Result result = sample_result(1, "/a", "The talks ended.");
  result.before = "Long before.\n\nBefore.";
  result.behind = "Behind\x1B.";
  result.reprints = {sample_result(1, "/b", "").article};
  const std::string text = render_one(result);
  EXPECT_TRUE(
      text.ends_with("    Long before.\n    Before.\n    The talks ended.\n    Behind\uFFFD.\n"
                     "    also in: The Post 2022-01-09\n"))
      << text;
}

TEST(TextRenderer, ShowsAWholePassageWhereItIsAskedTo) {
  std::string passage;
  for (int i = 0; i < 30; ++i) passage += "Nothing was said on that day. ";
  const Result result = sample_result(1, "/a", passage + "The talks ended.");
  EXPECT_NE(render_one(result).find("…"), std::string::npos);
  EXPECT_EQ(render_one(result, {.whole_passages = true}).find("…"), std::string::npos);
}

TEST(TextRenderer, GivesTheCitationOnceForPassagesOfOneArticle) {
  const Answer answer = sample_answer({sample_result(1, "/a", "First talks."),
                                       sample_result(2, "/a", "Second talks."),
                                       sample_result(3, "/b", "Other talks.")});
  const std::string text = render({answer});
  EXPECT_NE(text.find("    First talks.\n\n    Second talks.\n\n3.  Headline"), std::string::npos)
      << text;
}

TEST(TextRenderer, ShowsPathsBelowTheWorkingFolderFromThere) {
  const std::string here = std::filesystem::current_path().string();
  const std::string text = render_one(sample_result(1, here + "/clips/a.txt", "talks"));
  EXPECT_NE(text.find("\n    clips/a.txt\n"), std::string::npos) << text;
}

TEST(TextRenderer, MarksMatchesInColourOnly) {
  const Result result = sample_result(1, "/clips/a.txt", "The talks ended. New talks begin.");
  const std::string plain = render_one(result);
  const std::string coloured = render_one(result, {.colour = true});
  EXPECT_EQ(plain.find('\x1b'), std::string::npos);
  EXPECT_NE(coloured.find("The \x1b[0m\x1b[1;31mtalks\x1b[0m ended."), std::string::npos)
      << coloured;
  EXPECT_EQ(without_colours(coloured), plain);
}

TEST(TextRenderer, CutsALongPassageToItsBestSentences) {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "Nothing of interest was said on that day. ";
  text += "Then the talks ended at last. ";
  for (int i = 0; i < 20; ++i) text += "Nothing of interest was said on that day. ";
  const std::string shown = render_one(sample_result(1, "/a", text));
  EXPECT_NE(shown.find("the talks ended"), std::string::npos);
  EXPECT_NE(shown.find("    … "), std::string::npos);
  EXPECT_LT(shown.size(), text.size() / 2);
}

TEST(TextRenderer, WrapsToTheColumns) {
  RandomText random(80);
  for (const std::size_t columns : {0U, 20U, 33U, 80U, 1'000U}) {
    for (int i = 0; i < 20; ++i) {
      Result result = sample_result(1, "/a", random.sentence(60));
      result.article.citation.headline = random.sentence(20);
      result.headline_highlights.clear();
      result.lacks = {"wheat"};
      std::istringstream lines(render_one(result, {.columns = columns}));
      for (std::string line; std::getline(lines, line);) {
        ASSERT_LE(display_width(line), std::clamp<std::size_t>(columns, 20, 100)) << line;
      }
    }
  }
}

TEST(TextRenderer, SendsNoControlsToTheTerminal) {
  const std::string hostile = "a\x1b]0;title\x07\x1b[31m talks \u202E\x9B\r\n\x08";
  Result result = sample_result(1, "/clips/" + hostile, hostile);
  result.article.part = hostile;
  result.article.citation.headline = hostile;
  result.headline_highlights = marks_of(hostile, "talks");
  result.article.citation.publication = hostile;
  result.lacks = {hostile};
  Answer answer = sample_answer({result});
  answer.query = hostile;
  const std::string text = render({answer}, {.batch = true});
  for (const char c : text) EXPECT_TRUE(static_cast<unsigned char>(c) >= ' ' || c == '\n') << text;
  EXPECT_EQ(text.find("\u202E"), std::string::npos);
  const std::string coloured = render({answer}, {.colour = true, .batch = true});
  EXPECT_EQ(without_colours(coloured), text);
}

TEST(TextRenderer, HeadsEachAnswerOfABatch) {
  const Answer found = sample_answer({sample_result(1, "/a", "The talks.")});
  Answer nothing = sample_answer({});
  nothing.query = "wheat";
  const std::string text = render({found, nothing, found}, {.batch = true});
  EXPECT_TRUE(text.starts_with("== talks\n\n1.  Headline")) << text;
  EXPECT_NE(text.find("    The talks.\n\n== wheat\n\n\n== talks\n\n1.  "), std::string::npos)
      << text;
}

TEST(TextRenderer, PrintsAHeadlineWithoutAText) {
  Result result = sample_result(1, "/a", "");
  result.passage = 0;
  EXPECT_EQ(render_one(result),
            "1.  Headline of the talks\n    The Post · 9 January 2022 (inferred)\n    /a\n");
}

}  // namespace
}  // namespace clipfile
