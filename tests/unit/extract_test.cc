// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/extract.h"

#include <gtest/gtest.h>
#include <utility>
#include <vector>

#include "common/article_identity.h"
#include "common/text/utf8.h"
#include "indexer/archive/file_reader.h"
#include "tests/unit/support/random_text.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

struct Extracted {
  ExtractionResult result;
  std::vector<Article> articles;
  std::vector<std::pair<std::string, std::string>> rejected_parts;
};

Extracted extract(const TemporaryFolder& folder, std::string_view name, std::string_view contents) {
  const std::string path = folder.write(name, contents);
  auto file = std::get<FileReader>(FileReader::open(path));
  Extracted extracted;
  extracted.result = extract_articles(
      file, path, {},
      {.article = [&](Article article) { extracted.articles.push_back(std::move(article)); },
       .rejected_part =
           [&](const std::string& part, const Rejection& rejection) {
             extracted.rejected_parts.emplace_back(part, rejection.reason);
           }});
  return extracted;
}

constexpr std::string_view paragraphs =
    "The talks between the two ministers ended without agreement on Sunday, officials said.\n\n"
    "Nobody at the table would say when they will meet again, or whether they will.\n";

TEST(ExtractArticles, ReadsEachFormatAsOneArticle) {
  const std::string text = "Talks end without agreement\n\n" + std::string(paragraphs);
  const std::string markdown = "---\ntitle: Talks end\n---\n\n" + std::string(paragraphs);
  const std::string html =
      "<!DOCTYPE html><html><head><title>Talks end</title></head><body><h1>Talks end</h1><p>" +
      std::string(paragraphs) + "</p></body></html>";
  const struct {
    std::string_view name;
    std::string contents;
    std::string_view type;
  } rows[] = {{"a.txt", text, "text"},
              {"a.md", markdown, "markdown"},
              {"a.html", html, "html"},
              {"a.json", R"({"headline":"Talks end","text":"They ended."})", "json"}};
  const TemporaryFolder folder;
  for (const auto& [name, contents, type] : rows) {
    const auto [result, articles, rejected] = extract(folder, name, contents);
    EXPECT_EQ(result.outcome, Extraction::read) << name << ": " << result.reason;
    EXPECT_TRUE(rejected.empty());
    ASSERT_EQ(articles.size(), 1U) << name;
    EXPECT_EQ(articles[0].type, type);
    EXPECT_EQ(articles[0].path, folder.path(name));
    EXPECT_EQ(articles[0].part, "") << name;
    EXPECT_EQ(articles[0].id, make_article_id(folder.path(name), ""));
    EXPECT_TRUE(articles[0].citation.headline.starts_with("Talks end")) << name;
    EXPECT_EQ(articles[0].citation.language, "en") << name;
    EXPECT_FALSE(articles[0].body.empty()) << name;
  }
}

TEST(ExtractArticles, ReadsTheRecordsOfAFileOneByOne) {
  const TemporaryFolder folder;
  const auto [result, articles, rejected] = extract(
      folder, "a.jsonl", "{\"id\":\"x1\",\"text\":\"One.\"}\nbad\n\n{\"headline\":\"Four\"}\n[]\n");
  EXPECT_EQ(result.outcome, Extraction::read);
  ASSERT_EQ(articles.size(), 2U);
  EXPECT_EQ(articles[0].id, "x1") << "its own";
  EXPECT_EQ(articles[0].part, "1");
  EXPECT_EQ(articles[1].part, "4");
  EXPECT_EQ(articles[1].id, make_article_id(folder.path("a.jsonl"), "4"));
  ASSERT_EQ(rejected.size(), 2U);
  EXPECT_EQ(rejected[0].first, "2");
  EXPECT_EQ(rejected[1].first, "5");
}

TEST(ExtractArticles, SkipsWhatAccompaniesAPage) {
  const TemporaryFolder folder;
  const struct {
    std::string_view name, contents, reason;
  } rows[] = {{"a.png", "\x89PNG\r\n\x1A\n0000", "recognised with --ocr only"},
              {"a.gif", "GIF89a0000", "recognised with --ocr only"},
              {"a.css", "body { color: red; }\n", "cannot hold an article"}};
  for (const auto& [name, contents, reason] : rows) {
    const auto extracted = extract(folder, name, contents);
    EXPECT_EQ(extracted.result.outcome, Extraction::skipped) << name;
    EXPECT_TRUE(extracted.result.reason.ends_with(reason));
    EXPECT_TRUE(extracted.articles.empty());
  }
}

TEST(ExtractArticles, SaysWhyAFileGaveNoArticle) {
  const TemporaryFolder folder;
  const struct {
    std::string_view name, contents;
  } rows[] = {{"empty.txt", ""}, {"a.pdf", "%PDF-1.7\n%\xE2\xE3\n"}, {"a.zip", "PK\x03\x04zip"}};
  for (const auto& [name, contents] : rows) {
    const auto extracted = extract(folder, name, contents);
    EXPECT_EQ(extracted.result.outcome, Extraction::rejected) << name;
    EXPECT_NE(extracted.result.reason, "") << name;
    EXPECT_TRUE(extracted.articles.empty());
  }
}

TEST(ExtractArticles, KeepsWhatArticlesPromiseWhateverTheBytes) {
  const TemporaryFolder folder;
  RandomText random(30);
  constexpr std::string_view names[] = {"a.txt", "a.html", "a.md", "a.json", "a.jsonl", "a"};
  constexpr std::string_view starts[] = {"", "<html><body><p>", "---\ntitle: ", "{\"text\":\"",
                                         "\xFF\xFE"};
  for (int i = 0; i < 100; ++i) {
    std::string contents(random.pick(starts));
    contents += random.one_in(2) ? random.bytes(600) : random.sentence(80);
    const auto extracted = extract(folder, random.pick(names), contents);
    EXPECT_EQ(extracted.result.outcome == Extraction::read, extracted.result.reason.empty());
    for (const Article& article : extracted.articles) {
      EXPECT_TRUE(is_valid_utf8(article.citation.headline));
      for (const std::string& paragraph : article.body) {
        EXPECT_NE(paragraph, "");
        EXPECT_EQ(fold_white_space(paragraph), paragraph);
      }
    }
  }
}

}  // namespace
}  // namespace clipfile
