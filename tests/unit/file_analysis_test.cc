// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/file_analysis.h"

#include <fstream>
#include <gtest/gtest.h>

#include "common/hashing.h"
#include "common/stored_article.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

constexpr std::string_view story =
    "Talks end without agreement\n\nBy Rosa Example\n\nGENEVA, Jan. 9, 2022 — The talks between "
    "the two ministers ended without agreement on Sunday.\n\nNobody would say what comes next.\n";

struct Analysed {
  FileAnalysis analysis;
  std::vector<AnalysedArticle> articles;
};

Analysed analyse(const std::string& path, ExtractionLimits limits = {}) {
  auto file = std::get<FileReader>(FileReader::open(path));
  Analysed result;
  result.analysis = FileAnalyser(limits).analyse(
      file, path,
      {.article = [&](AnalysedArticle article) { result.articles.push_back(std::move(article)); }});
  return result;
}

TEST(FileAnalyser, HandsOverAnArticleAndTheStateOfItsFile) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.txt", story);
  const auto [analysis, articles] = analyse(path);
  EXPECT_EQ(analysis.state.outcome, Outcome::indexed);
  EXPECT_EQ(analysis.state.reason, "");
  EXPECT_EQ(analysis.state.articles, 1U);
  EXPECT_EQ(analysis.state.content_hash, to_base64url(hash_128_bytes(story)));
  EXPECT_EQ(analysis.state.stamp.size, story.size());
  EXPECT_TRUE(analysis.rejected_parts.empty());
  ASSERT_EQ(articles.size(), 1U);
  const auto document = Xapian::Document::unserialise(articles[0].document);
  const StoredArticle stored = read_stored_article(document.get_data());
  EXPECT_EQ(stored.article.path, path);
  EXPECT_EQ(stored.article.citation.headline, "Talks end without agreement");
  EXPECT_GE(articles[0].text_bytes, stored.article.body.front().size());
}

TEST(FileAnalyser, GoesOnAfterABadRecord) {
  const TemporaryFolder folder;
  const std::string path = folder.write(
      "a.jsonl", "{\"headline\":\"One\",\"text\":\"First.\"}\nnot JSON\n{\"text\":\"Third.\"}\n");
  const auto [analysis, articles] = analyse(path);
  EXPECT_EQ(analysis.state.outcome, Outcome::indexed);
  EXPECT_EQ(analysis.state.articles, 2U);
  EXPECT_EQ(articles.size(), 2U);
  EXPECT_EQ(analysis.rejected_part_count, 1U);
  EXPECT_EQ(analysis.state.reason, "1 of its parts could not be read");
  ASSERT_EQ(analysis.rejected_parts.size(), 1U);
  EXPECT_TRUE(analysis.rejected_parts[0].starts_with("2: ")) << analysis.rejected_parts[0];
}

TEST(FileAnalyser, CountsBadRecordsBeyondThoseItKeeps) {
  const TemporaryFolder folder;
  std::string lines = "{\"text\":\"One.\"}\n";
  for (int i = 0; i < 250; ++i) lines += "bad\n";
  const auto [analysis, articles] =
      analyse(folder.write("a.jsonl", lines + "{\"text\":\"Two.\"}\n"));
  EXPECT_EQ(articles.size(), 2U);
  EXPECT_EQ(analysis.rejected_part_count, 250U);
  EXPECT_EQ(analysis.rejected_parts.size(), 100U);
}

TEST(FileAnalyser, TellsFilesWithoutArticlesFromFilesThatFail) {
  const TemporaryFolder folder;
  const struct {
    std::string path;
    Outcome outcome;
  } rows[] = {
      {folder.write("a.png", "\x89PNG\r\n\x1A\n0000"), Outcome::skipped},
      {folder.write("empty.txt", ""), Outcome::failed},
      {folder.write("a.pdf", "%PDF-1.7\n"), Outcome::failed},
  };
  for (const auto& [path, outcome] : rows) {
    const auto [analysis, articles] = analyse(path);
    EXPECT_EQ(analysis.state.outcome, outcome) << path;
    EXPECT_NE(analysis.state.reason, "") << path;
    EXPECT_EQ(analysis.state.articles, 0U);
    EXPECT_TRUE(articles.empty());
  }
}

TEST(FileAnalyser, RefusesAFileOverTheLimit) {
  const TemporaryFolder folder;
  const auto [analysis, articles] =
      analyse(folder.write("a.txt", story), {.most_page_bytes = 100, .most_text_bytes = 100});
  EXPECT_EQ(analysis.state.outcome, Outcome::failed);
  EXPECT_TRUE(analysis.state.reason.starts_with("too large")) << analysis.state.reason;
  EXPECT_EQ(analysis.state.reader, "text 1 100 100");
  EXPECT_TRUE(articles.empty());
}

TEST(FileAnalyser, RejectsAFileThatChangesWhileItIsRead) {
  const TemporaryFolder folder;
  const std::string path =
      folder.write("a.jsonl", "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n{\"text\":\"Three.\"}\n");
  auto file = std::get<FileReader>(FileReader::open(path));
  const FileAnalysis analysis =
      FileAnalyser({}).analyse(file, path, {.article = [&](const AnalysedArticle&) {
                                 std::ofstream(path, std::ios::app) << "{\"text\":\"More.\"}\n";
                               }});
  EXPECT_EQ(analysis.state.outcome, Outcome::unfinished);
  EXPECT_EQ(analysis.state.reason, "changed while it was read");
  EXPECT_EQ(analysis.state.stamp, FileStamp{}) << "so that the next run looks again";
}

}  // namespace
}  // namespace clipfile
