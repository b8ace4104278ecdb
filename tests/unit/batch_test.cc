// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/batch.h"

#include <gtest/gtest.h>
#include <sstream>

#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

/// "id=query" of each, joined by " | ".
std::string read(const std::string& lines) {
  std::istringstream in(lines);
  std::string shown;
  for_each_query(in, [&](const BatchQuery& query) {
    shown += (shown.empty() ? "" : " | ") + query.id + '=' + query.query;
  });
  return shown;
}

TEST(ForEachQuery, ReadsAQueryALine) {
  struct Row {
    std::string_view lines, queries;
  };
  constexpr Row rows[] = {
      {"", ""},
      {"talks", "1=talks"},
      {"talks\nwheat\n", "1=talks | 2=wheat"},
      {"# remark\n\ntalks\r\n\r\n", "3=talks"},
      {"q1\ttalks\nq2\tdate:2022\tmore", "q1=talks | q2=date:2022\tmore"},
      {"\ttalks", "=talks"},
      {"q1\t", "q1="},
      {R"({"id":"q1","query":"talks"})", "q1=talks"},
      {R"({"id":7,"text":"talks"})", "7=talks"},
      {R"({"query":"talks","text":"wheat"})", "1=talks"},
      {R"({"text":"\"the hand\""})", "1=\"the hand\""},
      {R"({"id":"q1"})", R"(1={"id":"q1"})"},
      {R"({"query":7})", R"(1={"query":7})"},
      {R"({"query": broken)", R"(1={"query": broken)"},
      {R"([{"query":"talks"}])", R"(1=[{"query":"talks"}])"},
      {R"({talks)", R"(1={talks)"},
  };
  for (const auto& [lines, queries] : rows) EXPECT_EQ(read(std::string(lines)), queries) << lines;
}

TEST(ForEachQuery, ReadsAnyBytes) {
  RandomText random(72);
  for (int i = 0; i < 500; ++i) read(random.bytes(200));
  for (int i = 0; i < 500; ++i) read("{\"query\":\"" + random.bytes(50));
  EXPECT_EQ(read("{\"query\":" + std::string(200'000, '[') + '\n').substr(0, 11), "1={\"query\":");
}

}  // namespace
}  // namespace clipfile
