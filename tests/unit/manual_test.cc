// SPDX-License-Identifier: GPL-2.0-or-later
// Asks every example of docs/man/clipfile-query.7 of the sample clippings.
#include <array>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/answer/search.h"
#include "searcher/query/query_error.h"
#include "tests/unit/support/corpus_index.h"

namespace clipfile {
namespace {

const std::string page = CLIPFILE_SOURCE_DIR "/docs/man/clipfile-query.7";

/// A line of an example: what stands in front of the query, the query, and where the line stands.
struct Example {
  std::string result;
  std::string query;
  std::string typed;
};

struct Manual {
  std::vector<Example> examples;
  std::string synonyms;  ///< the lines that are no queries
};

/// What a reader sees.
std::string without_escapes(std::string text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> escapes = {
      {{"\\-", "-"},
       {"\\(dq", "\""},
       {"\\(ti", "~"},
       {"\\('e", "\u00E9"},
       {"\\(Fo", "\u00AB"},
       {"\\(Fc", "\u00BB"}}};
  for (const auto& [escape, shown] : escapes) {
    for (auto at = text.find(escape); at != std::string::npos; at = text.find(escape, at + 1)) {
      text.replace(at, escape.size(), shown);
    }
  }
  EXPECT_EQ(text.find('\\'), std::string::npos) << text;
  return text;
}

Manual read_manual() {
  Manual manual;
  std::ifstream in(page);
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (line == ".EX" || line == ".EE") {
      inside = line == ".EX";
      continue;
    }
    if (!inside) continue;
    const auto gap = line.find("  ");
    if (gap == std::string::npos) {
      manual.synonyms += line + '\n';
    } else {
      manual.examples.push_back({line.substr(0, gap), without_escapes(line.substr(gap + 2)), line});
    }
  }
  return manual;
}

/// The number of articles, or "error" and the column.
std::string ask(Searcher& searcher, const std::string& query) {
  SearchRequest request;
  request.compile.tiers = Tiers::all;
  request.ranking.passages = 1;
  request.ranking.exact_count = true;
  try {
    return std::to_string(searcher.answer(query, request).articles);
  } catch (const query::QueryError& error) {
    return "error " + std::to_string(error.column());
  }
}

/// With CLIPFILE_UPDATE_SESSIONS set, the results in the page are rewritten instead.
void update(Searcher& searcher, const std::vector<Example>& examples) {
  std::ifstream in(page);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  for (const Example& example : examples) {
    const auto at = text.find('\n' + example.typed + '\n');
    ASSERT_NE(at, std::string::npos) << example.typed;
    text.replace(at + 1, example.result.size(), ask(searcher, example.query));
  }
  std::ofstream(page) << text;
}

TEST(ManualOfQueries, GivesExamplesThatFindWhatItSays) {
  const Manual manual = read_manual();
  ASSERT_GT(manual.examples.size(), 80U);
  const TemporaryFolder folder;
  Searcher searcher({corpus_index().folder()}, folder.write("synonyms", manual.synonyms));
  if (std::getenv("CLIPFILE_UPDATE_SESSIONS")) return update(searcher, manual.examples);
  for (const Example& example : manual.examples) {
    EXPECT_EQ(ask(searcher, example.query), example.result) << example.query;
  }
}

TEST(ManualOfQueries, SaysOfPairsThatAskTheSameThatTheyDo) {
  const auto examples = read_manual().examples;
  const auto result_of = [&](std::string_view query) -> std::string {
    for (const Example& example : examples) {
      if (example.query == query) return example.result;
    }
    return "missing: " + std::string(query);
  };
  EXPECT_EQ(result_of("sanctions russia OR almaty"), result_of("(sanctions russia) OR almaty"));
  EXPECT_EQ(result_of("talks NOT oil price"), result_of("talks NOT (oil price)"));
  EXPECT_EQ(result_of("talks -oil price"), result_of("(talks price) NOT oil"));
}

TEST(ManualOfQueries, NamesEveryField) {
  std::ifstream in(page);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  for (const std::string_view field : schema::field_names()) {
    EXPECT_NE(text.find(field), std::string::npos) << field;
  }
}

}  // namespace
}  // namespace clipfile
