// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/exports/exports.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>

#include "common/calendar.h"
#include "indexer/extract/recognise.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;
using Texts = std::vector<std::string>;

const fs::path data = CLIPFILE_TEST_DATA;

std::string text_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<Article> articles_of(const std::string& sample) {
  std::vector<Article> articles;
  const auto parts = read_export(text_of(data / "samples/exports" / sample));
  if (!parts) return articles;
  for (const ReadPart& part : *parts) articles.push_back(std::get<Article>(part.result));
  return articles;
}

/// "headline | publication | day | names | paragraphs" of each article.
std::string described(const Article& article) {
  const Citation& citation = article.citation;
  std::string text = citation.headline + " | " + citation.publication + " | ";
  text += citation.published ? format_iso_day(citation.published->day) : "none";
  text += " |";
  for (const std::string& name : citation.byline) text += " " + name + ";";
  return text + " | " + std::to_string(article.body.size());
}

void expect_articles(const std::string& sample, const Texts& expected) {
  Texts found;
  for (const Article& article : articles_of(sample)) found.push_back(described(article));
  EXPECT_EQ(found, expected) << sample;
}

TEST(ReadExport, ReadsEveryKind) {
  expect_articles("nexis-documents.txt",
                  {"Envoys talk for seven hours and agree to talk again | The Harbour Herald | "
                   "2022-01-10 | Ida "
                   "Storm; Jens Ahl; Karl Nord; | 3",
                   "Ferry held in port | Northern Press | 2022-01-09 | | 2",
                   "Sieben Stunden, ein Ergebnis | Elbe-Kurier | 2022-01-10 | Jana Muster; | 2"});
  expect_articles("nexis-uni.txt",
                  {"Envoys talk again | The Harbour Herald | 2022-01-13 | Ida Storm; | 3",
                   "Sept heures de pourparlers | Le Quai | 2022-01-10 | Camille Dupont; | 2"});
  expect_articles(
      "factiva-codes.txt",
      {"Envoys talk for seven hours | The Harbour Herald | 2022-01-10 | Ida Storm; Jens Ahl; | 3",
       "Ferry held in port | Northern Press | 2022-01-09 | | 2"});
  expect_articles("factiva-display.txt",
                  {"Envoys talk for seven hours | The Harbour Herald | 2022-01-10 | Ida Storm; | 2",
                   "Siebenstündige Gespräche | Elbe-Kurier | 2022-01-10 | | 1"});
  expect_articles(
      "proquest.txt",
      {"Envoys talk for seven hours | The Harbour Herald | 2022-01-10 | Storm, Ida; Ahl, "
       "Jens; | 3",
       "Ferry held in port | Northern Press | 2022-01-09 | | 1"});
  expect_articles(
      "references.ris",
      {"Envoys talk for seven hours | The Harbour Herald | 2022-01-10 | Storm, Ida; Ahl, Jens; | 2",
       "Ferry held in port | Northern Press | 2022-01-09 | | 0"});
  expect_articles("references.enw", {"Envoys talk for seven hours | The Harbour Herald | "
                                     "2022-01-10 | Storm, Ida; Ahl, Jens; | 1"});
}

TEST(ReadExport, IsRecognisedByItsContents) {
  for (const auto& entry : fs::directory_iterator(data / "samples/exports")) {
    EXPECT_EQ(recognise_format(text_of(entry.path()), "a.txt"), Format::database_export)
        << entry.path();
  }
}

TEST(ReadExport, LeavesClippingsAlone) {
  const fs::path corpus = fs::path(CLIPFILE_SOURCE_DIR) / "corpus";
  for (const fs::path& folder : {data / "pasted", corpus}) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file()) continue;
      EXPECT_FALSE(looks_like_export(text_of(entry.path()))) << entry.path();
    }
  }
  for (const std::string_view text :
       {"", "LENGTH: 3 metres\nBODY: wood", "HD\nTV\nPC\nLA\n", "Document 1 of 2\n\nA story.",
        "Title: A\nAuthor: B\nText.", "TY - NEWS", "500 words\nDocument 17"}) {
    EXPECT_FALSE(looks_like_export(text)) << text;
    EXPECT_FALSE(read_export(text).has_value()) << text;
  }
}

TEST(ReadExport, KeepsWhatNexisSaysOfADocument) {
  const Article article = articles_of("nexis-documents.txt").front();
  const Citation& citation = article.citation;
  EXPECT_EQ(citation.place, "GENEVA");
  EXPECT_EQ(citation.section, "Section A; Column 0; Foreign Desk");
  EXPECT_EQ(citation.deck, "Both sides call the meeting useful. Neither says for what.");
  EXPECT_EQ(citation.url, "http://www.harbourherald.example");
  EXPECT_EQ(citation.published->source, "export");
  EXPECT_EQ(
      article.asides,
      (std::vector<Aside>{{"caption", "PHOTO: The hotel by the lake (PHOTOGRAPH BY ANNA POE)"}}));
}

TEST(ReadExport, NamesDocumentsWithoutAText) {
  const auto parts = read_export("TY  - NEWS\nAU  - Jane Doe\nER  - \n").value();
  ASSERT_EQ(parts.size(), 1U);
  EXPECT_EQ(std::get<Rejection>(parts[0].result).reason, "document 1: without a text");
}

}  // namespace
}  // namespace clipfile
