// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/document_text.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

using std::chrono::year;
using namespace std::chrono_literals;

constexpr Day this_day = 2026y / 5 / 1;
const char* const prose =
    "The wall of the harbour is to be raised by a metre before the winter, the council said.";

std::vector<std::string> asides(const Article& article) {
  std::vector<std::string> texts;
  for (const Aside& aside : article.asides) texts.push_back(aside.label + ": " + aside.text);
  return texts;
}

TEST(ReadDocumentText, LabelsLinesAndNotesThePageOfEachParagraph) {
  DocumentText document;
  document.headline = "Council votes on wall";
  document.lines = {{"Council votes on wall", false, 1},
                    {"By Jane Doe", false, 1},
                    {prose, false, 1},
                    {std::string(prose) + " Again.", false, 1},
                    {"Nobody knows who will pay for all of this in the end.", false, 3}};
  const Article article = read_document_text(document, this_day);
  EXPECT_EQ(article.citation.headline, "Council votes on wall");
  EXPECT_EQ(article.citation.byline, (std::vector<std::string>{"Jane Doe"}));
  EXPECT_EQ(article.body.size(), 3U);
  EXPECT_EQ(article.pages, (std::vector<PageStart>{{0, 1}, {2, 3}}));
}

TEST(ReadDocumentText, HasNoPagesWhereTheDocumentHasNone) {
  EXPECT_TRUE(read_document_text({{{prose, false, 0}}, ""}, this_day).pages.empty());
}

TEST(ReadDocumentText, TakesTheHeadlineOutOfTheBodyOfAListing) {
  const Article article = read_document_text(
      {{{"Tides", false, 1}, {"6:10", false, 1}, {"18:32", false, 2}}, "Tides"}, this_day);
  EXPECT_EQ(article.citation.headline, "Tides");
  EXPECT_EQ(article.body, (std::vector<std::string>{"6:10", "18:32"}));
  EXPECT_EQ(article.pages, (std::vector<PageStart>{{0, 1}, {1, 2}}));
}

TEST(UseMetadata, FillsInWhatTheTextDoesNotSay) {
  Article article;
  const DocumentMetadata metadata{"Council votes on wall", {"Jane Doe"}, "en", 2022y / 1 / 9};
  use_metadata(metadata, "pdf-metadata", this_day, article);
  EXPECT_EQ(article.citation.headline, "Council votes on wall");
  EXPECT_EQ(article.citation.byline, (std::vector<std::string>{"Jane Doe"}));
  EXPECT_EQ(article.citation.language, "en");
  EXPECT_EQ(article.citation.published,
            (PublishedDate{2022y / 1 / 9, "pdf-metadata", Confidence::inferred}));
}

TEST(UseMetadata, TakesWhoeverMadeTheFileForNoAuthorOfTheStory) {
  Article article;
  article.citation.headline = "Council votes on wall";
  use_metadata({"Clippings", {"Jane Doe"}, "", {}}, "pdf-metadata", this_day, article);
  EXPECT_TRUE(article.citation.byline.empty());
  EXPECT_EQ(asides(article), (std::vector<std::string>{"byline: Jane Doe"}));
}

TEST(UseMetadata, BelievesNoDayThatCannotBe) {
  for (const Day day : {Day(1904y / 1 / 1), Day(2030y / 1 / 1)}) {
    Article article;
    use_metadata({"", {}, "", day}, "pdf-metadata", this_day, article);
    EXPECT_FALSE(article.citation.published);
  }
}

TEST(CleanTitle, IsEmptyWhereAProgramWroteIt) {
  const struct {
    const char* title;
    const char* clean;
  } rows[] = {
      {"Council votes on wall", "Council votes on wall"},
      {"  Council\n votes ", "Council votes"},
      {"Microsoft Word - draft3.doc", ""},
      {"A1_0305.indd", ""},
      {"untitled", ""},
      {"Document1", ""},
      {"Documents show that the council knew of the damage",
       "Documents show that the council knew of the damage"},
      {"Paper Title (use style: paper title)", ""},
      {"C:\\clips\\story", ""},
      {"https://example.org/story", ""},
      {"x12", ""},
      {"Hafenmauer", "Hafenmauer"},
      {"港の壁が来年高くなる", "港の壁が来年高くなる"},
      {"", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(clean_title(row.title), row.clean) << row.title;
}

}  // namespace
}  // namespace clipfile
