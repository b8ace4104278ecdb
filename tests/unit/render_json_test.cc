// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>

#include "common/text/utf8.h"
#include "searcher/render/json.h"
#include "tests/unit/support/random_text.h"
#include "tests/unit/support/sample_answer.h"

namespace clipfile {
namespace {

using Json = nlohmann::json;

std::vector<Json> render_lines(const Answer& answer, bool batch = false) {
  std::ostringstream out;
  JsonLinesRenderer(out, batch).render(answer);
  std::vector<Json> objects;
  std::istringstream lines(out.str());
  for (std::string line; std::getline(lines, line);) objects.push_back(Json::parse(line));
  return objects;
}

TEST(JsonLinesRenderer, PrintsAPassageALineAndASummary) {
  Answer answer = sample_answer(
      {sample_result(1, "/a", "The talks ended."), sample_result(2, "/b", "More talks.")});
  answer.results[1].lacks = {"wheat"};
  answer.results[1].holds_all = false;
  answer.results[1].page = 3;
  answer.results[1].article.citation.published.reset();
  const auto lines = render_lines(answer);
  ASSERT_EQ(lines.size(), 3U);
  const Json& first = lines[0];
  EXPECT_EQ(first["format"], 1);
  EXPECT_EQ(first["rank"], 1);
  EXPECT_EQ(first["score"], 10.0);
  EXPECT_EQ(first["path"], "/a");
  EXPECT_EQ(first["headline"], "Headline of the talks");
  EXPECT_EQ(first["published"],
            (Json{{"date", "2022-01-09"}, {"source", "text"}, {"confidence", "inferred"}}));
  EXPECT_EQ(first["passage"], 1);
  EXPECT_EQ(first["passages"], 2);
  EXPECT_EQ(first["begin"], 0);
  EXPECT_EQ(first["end"], 16);
  EXPECT_EQ(first["text"], "The talks ended.");
  EXPECT_EQ(first["highlights"], (Json{{4, 9}}));
  EXPECT_EQ(first["headline_highlights"], (Json{{16, 21}}));
  EXPECT_EQ(first["holds_all"], true);
  EXPECT_EQ(first["lacks"], Json::array());
  EXPECT_FALSE(first.contains("query_id"));
  EXPECT_FALSE(first.contains("page"));
  EXPECT_EQ(lines[1]["published"], nullptr);
  EXPECT_EQ(lines[1]["page"], 3);
  EXPECT_EQ(lines[1]["lacks"], Json::array({"wheat"}));
  EXPECT_EQ(lines[2]["summary"]["query"], "talks");
  EXPECT_EQ(lines[2]["summary"]["articles"], 2);
  EXPECT_EQ(lines[2]["summary"]["shown"], 2);
  EXPECT_EQ(lines[2]["summary"]["indexed"], 100);
}

TEST(JsonLinesRenderer, ListsTheCopiesOfAnArticle) {
  Answer answer = sample_answer(
      {sample_result(1, "/a", "The talks ended."), sample_result(2, "/b", "More talks.")});
  answer.results[0].similar = {sample_result(1, "/c", "").article};
  answer.similar = 1;
  answer.similar_exact = false;
  const auto lines = render_lines(answer);
  ASSERT_EQ(lines[0]["similar"].size(), 1U);
  EXPECT_EQ(lines[0]["similar"][0]["path"], "/c");
  EXPECT_EQ(lines[0]["similar"][0]["published"]["date"], "2022-01-09");
  for (const char* absent : {"similar", "reprints", "before", "behind"}) {
    EXPECT_FALSE(lines[1].contains(absent)) << absent;
  }
  EXPECT_EQ(lines[2]["summary"]["similar"], 1);
  EXPECT_EQ(lines[2]["summary"]["similar_exact"], false);
}

TEST(JsonLinesRenderer, GivesNeighboursAndReprintsWhereThereAreSome) {
  Answer answer = sample_answer({sample_result(1, "/a", "The talks ended.")});
  answer.results[0].before = "Before.";
  answer.results[0].behind = "Behind.";
  answer.results[0].reprints = {sample_result(1, "/b", "").article};
  const Json result = render_lines(answer)[0];
  EXPECT_EQ(result["before"], "Before.");
  EXPECT_EQ(result["behind"], "Behind.");
  EXPECT_EQ(result["reprints"][0]["path"], "/b");
}

TEST(JsonLinesRenderer, SaysSoWhereAQueryOfABatchFoundNothing) {
  Answer nothing = sample_answer({});
  EXPECT_TRUE(render_lines(nothing).empty());
  nothing.query_id = "q7";
  const auto lines = render_lines(nothing, true);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0]["query_id"], "q7");
  EXPECT_EQ(lines[0]["summary"]["shown"], 0);
}

TEST(JsonRenderer, PrintsOneDocument) {
  std::ostringstream out;
  JsonRenderer renderer(out);
  renderer.render(sample_answer({}));
  EXPECT_EQ(out.str(), "");
  Answer answer = sample_answer({sample_result(1, "/a", "The talks ended.")});
  answer.query_id = "q1";
  renderer.render(answer);
  const Json json = Json::parse(out.str());
  EXPECT_EQ(json["format"], 1);
  EXPECT_EQ(json["query_id"], "q1");
  EXPECT_EQ(json["results"].size(), 1U);
  EXPECT_EQ(json["results"][0], render_lines(answer)[0]);
  EXPECT_EQ(json["summary"]["query"], "talks");
}

TEST(JsonRenderer, IsValidUtf8WhateverTheAnswerHolds) {
  RandomText random(81);
  for (int i = 0; i < 100; ++i) {
    Answer answer = sample_answer({sample_result(1, random.bytes(40), random.bytes(100))});
    answer.query = random.bytes(40);
    answer.query_id = random.bytes(10) + 'x';
    answer.unknown = {random.bytes(10)};
    for (const Json& line : render_lines(answer, true)) EXPECT_TRUE(line.is_object());
    std::ostringstream out;
    JsonRenderer(out).render(answer);
    EXPECT_TRUE(is_valid_utf8(out.str()));
    EXPECT_TRUE(Json::accept(out.str()));
  }
}

TEST(WriteQueryErrorJson, IsOneLine) {
  const std::string line =
      write_query_error_json("q1", "\"talks\n\xFF", "column 1: no closing quote");
  EXPECT_EQ(line.find('\n'), std::string::npos);
  const Json json = Json::parse(line);
  EXPECT_EQ(json["query_id"], "q1");
  EXPECT_EQ(json["query"], "\"talks\n\uFFFD");
  EXPECT_EQ(json["error"], "column 1: no closing quote");
}

}  // namespace
}  // namespace clipfile
