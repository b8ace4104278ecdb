// Holds the quality of ranking as numbers against floors: on the sample clippings, and on test
// collections where they are at hand. SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <gtest/gtest.h>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "searcher/answer/batch.h"
#include "searcher/answer/search.h"
#include "searcher/query/query_error.h"
#include "tests/relevance/built_index.h"
#include "tests/relevance/evaluation.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

/// The record's own id, or else the file's name without folder and extension.
std::string name_of(const Article& article) {
  const bool has_own_id = !article.id.empty() && article.id.front() != '@';
  return has_own_id ? article.id : fs::path(article.path).stem().string();
}

std::vector<std::string> rank_articles_for(Searcher& searcher, const std::string& query) {
  SearchRequest request;
  request.ranking.passages = 1000;
  request.ranking.per_article = 1;
  std::vector<std::string> ranked;
  for (const Result& result : searcher.answer(query, request).results) {
    ranked.push_back(name_of(result.article));
  }
  return ranked;
}

void for_each_query_in(const std::string& file,
                       const std::function<void(const BatchQuery&)>& visit) {
  std::ifstream queries(file);
  ASSERT_TRUE(queries) << file;
  for_each_query(queries, visit);
}

/// Means over the judged queries; a query that cannot be parsed counts as zero.
Scores measure(const std::string& index, const std::string& queries, const std::string& judgments) {
  const Judgments relevant = read_judgments(judgments);
  Searcher searcher({index});
  Scores sum;
  for_each_query_in(queries, [&](const BatchQuery& asked) {
    const auto judged = relevant.find(asked.id);
    if (judged == relevant.end()) return;
    try {
      sum += score_ranking(rank_articles_for(searcher, asked.query), judged->second);
    } catch (const query::QueryError& error) {
      std::cout << asked.id << ": " << error.what() << '\n';
    }
  });
  const Scores mean = sum / static_cast<double>(relevant.size());
  std::cout << "MAP " << mean.average_precision << ", nDCG@10 " << mean.ndcg_10 << ", MRR "
            << mean.reciprocal_rank << '\n';
  return mean;
}

TEST(SampleClippings, AreRankedAsTheyWereJudged) {
  const TemporaryFolder folder;
  const std::string corpus = std::string(CLIPFILE_SOURCE_DIR) + "/corpus";
  build_index(folder / "index", corpus);
  const Scores scores =
      measure(folder / "index", corpus + "/judgments/queries.tsv", corpus + "/judgments/qrels.tsv");
  EXPECT_GE(scores.average_precision, 0.8);
  EXPECT_GE(scores.ndcg_10, 0.79);
  EXPECT_GE(scores.reciprocal_rank, 0.94);
}

/// The folder of an unpacked collection; empty where it is not at hand.
std::string unpack(const TemporaryFolder& folder, const std::string& name) {
  const std::string archive = std::string(CLIPFILE_SHARED_DATA) + "/retrieval/" + name + ".tar.xz";
  if (!fs::exists(archive)) return "";
  const std::string command = "tar -xJf '" + archive + "' -C '" + folder / "" + "'";
  return std::system(command.c_str()) == 0 ? folder / name : "";
}

struct Collection {
  const char* name;
  double least_average_precision;
};

void PrintTo(const Collection& collection, std::ostream* out) { *out << collection.name; }

class Collections : public testing::TestWithParam<Collection> {};

TEST_P(Collections, AreRankedNoWorseThanTheFloor) {
  const TemporaryFolder folder;
  const std::string data = unpack(folder, GetParam().name);
  if (data.empty()) GTEST_SKIP() << GetParam().name << ": the test collection is not at hand";
  build_index(folder / "index", data + "/docs.jsonl");
  const Scores scores = measure(folder / "index", data + "/queries.jsonl", data + "/qrels.tsv");
  EXPECT_GE(scores.average_precision, GetParam().least_average_precision);
}

INSTANTIATE_TEST_SUITE_P(Classic, Collections,
                         testing::Values(Collection{"cranfield", 0.46}, Collection{"cisi", 0.24},
                                         Collection{"med", 0.60}, Collection{"npl-vaswani", 0.30}),
                         [](const auto& row) {
                           std::string name = row.param.name;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

std::string fold(const std::string& text) {
  std::istringstream words(text);
  std::string folded;
  for (std::string word; words >> word;) folded += (folded.empty() ? "" : " ") + word;
  return folded;
}

/// A passage is right where it is a good part of the paragraph, or holds it and not much more.
bool answers(const std::string& passage, const std::string& paragraph) {
  constexpr std::size_t good_part = 15;  // words
  const auto words = static_cast<std::size_t>(std::count(passage.begin(), passage.end(), ' ')) + 1;
  if (paragraph.find(passage) != std::string::npos) return words >= good_part;
  return passage.find(paragraph) != std::string::npos && passage.size() <= 2 * paragraph.size();
}

/// Paragraphs of the articles, by id.
std::map<std::string, std::vector<std::string>> read_paragraphs(const std::string& file) {
  std::map<std::string, std::vector<std::string>> paragraphs;
  std::ifstream lines(file);
  for (std::string line; std::getline(lines, line);) {
    const auto json = nlohmann::json::parse(line);
    for (const auto& paragraph : json["paragraphs"]) {
      paragraphs[json["id"]].push_back(fold(paragraph.get<std::string>()));
    }
  }
  return paragraphs;
}

TEST(Passages, ThatAnswerQuestionsComeFirst) {
  const TemporaryFolder folder;
  const std::string data = unpack(folder, "squad-passages");
  if (data.empty()) GTEST_SKIP() << "squad-passages: the test collection is not at hand";
  build_index(folder / "index", data + "/articles.jsonl");
  const auto paragraphs = read_paragraphs(data + "/articles.jsonl");
  Searcher searcher({folder / "index"});
  SearchRequest request;
  request.ranking.per_article = 0;
  double asked = 0;
  double first = 0;
  double reciprocal = 0;
  std::ifstream lines(data + "/queries.jsonl");
  for (std::string line; std::getline(lines, line); ++asked) {
    const auto json = nlohmann::json::parse(line);
    const auto& gold = paragraphs.at(json["article"])[json["paragraph"].get<std::size_t>()];
    const auto results = searcher.answer(json["text"].get<std::string>(), request).results;
    const auto right = std::find_if(results.begin(), results.end(), [&](const Result& result) {
      return answers(fold(result.text), gold);
    });
    if (right == results.end()) continue;
    first += right == results.begin();
    reciprocal += 1.0 / static_cast<double>(right->rank);
  }
  std::cout << "success@1 " << first / asked << ", MRR@10 " << reciprocal / asked << '\n';
  EXPECT_GE(first / asked, 0.85);
  EXPECT_GE(reciprocal / asked, 0.895);
}

}  // namespace
}  // namespace clipfile
