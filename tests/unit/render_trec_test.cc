// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>
#include <sstream>

#include "searcher/render/trec.h"
#include "tests/unit/support/sample_answer.h"

namespace clipfile {
namespace {

std::string render(const Answer& answer) {
  std::ostringstream out;
  TrecRenderer(out).render(answer);
  return out.str();
}

TEST(TrecRenderer, PrintsARunOfArticles) {
  Answer answer = sample_answer({sample_result(1, "/a", "talks"), sample_result(2, "/a", "talks"),
                                 sample_result(3, "/b", "talks")});
  answer.query_id = "q7";
  EXPECT_EQ(render(answer), "q7 Q0 /a 1 10.000000 clipfile\nq7 Q0 /b 2 3.333333 clipfile\n");
  EXPECT_EQ(render(sample_answer({})), "");
}

TEST(TrecRenderer, NamesAnArticleByItsOwnIdOrElseByItsPlace) {
  struct Row {
    std::string id, path, part;
    std::string_view name;
  };
  const Row rows[] = {
      {"AP880212-0001", "/a", "7", "AP880212-0001"},
      {"@0123456789abcdef", "/a", "", "/a"},
      {"@0123456789abcdef", "/a", "7", "/a#7"},
      {"", "/a b", "", "/a%20b"},
      {"", "/100%", "", "/100%25"},
      {"", "/a\n\t\x7F", "", "/a%0A%09%7F"},
      {"", "/é", "", "/é"},
  };
  for (const auto& [id, path, part, name] : rows) {
    Result result = sample_result(1, path, "talks");
    result.article.id = id;
    result.article.part = part;
    EXPECT_EQ(render(sample_answer({result})),
              "1 Q0 " + std::string(name) + " 1 10.000000 clipfile\n");
  }
}

TEST(TrecRenderer, LetsNoScoreRise) {
  std::vector<Result> results;
  for (const double score : {5.0, 5.0, 7.0, 6.0, -1.0}) {
    results.push_back(sample_result(results.size() + 1, '/' + std::to_string(results.size()), ""));
    results.back().score = score;
  }
  std::istringstream lines(render(sample_answer(std::move(results))));
  double last = 1e9;
  std::size_t count = 0;
  std::string field;
  for (std::string query; lines >> query; ++count) {
    double score = 0;
    lines >> field >> field >> field >> score >> field;
    EXPECT_LT(score, last);
    last = score;
  }
  EXPECT_EQ(count, 5U);
}

TEST(TrecRenderer, KeepsTheFieldsOfALineApart) {
  Answer answer = sample_answer({sample_result(1, "/a", "talks")});
  answer.query_id = "my query\n";
  EXPECT_TRUE(render(answer).starts_with("my%20query%0A Q0 /a 1 "));
}

}  // namespace
}  // namespace clipfile
