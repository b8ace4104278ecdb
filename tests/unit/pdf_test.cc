// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf/pdf.h"

#include <gtest/gtest.h>

#include "common/ocr_mark.h"
#include "indexer/archive/memory_source.h"
#include "indexer/extract/pdf/pdf_file.h"
#include "tests/support/make_pdf.h"
#include "tests/support/part_collector.h"
#include "tests/unit/support/scripted_ocr.h"

namespace clipfile {
namespace {

using testing_support::make_pdf;
using testing_support::PartCollector;
using testing_support::PdfPage;
using testing_support::PdfText;

PartCollector read(const std::string& pdf) {
  return PartCollector::read(read_pdf, Format::pdf, pdf, "a.pdf");
}

std::vector<PdfText> story_page() {
  return {{50, 60, 24, "Council votes", true},
          {50, 90, 10, "By Jane Doe"},
          {50, 120, 10, "The wall of the harbour is to be raised by one metre, the govern-"},
          {50, 132, 10, "ment said in a statement that it gave after the winter storm."}};
}

TEST(ReadPdf, ReadsAStory) {
  const auto found = read(make_pdf({{{story_page()}}, "/CreationDate (D:20220109101500+01'00')"}));
  ASSERT_EQ(found.articles.size(), 1U) << found.reason();
  const Article& article = found.articles[0];
  EXPECT_EQ(article.citation.headline, "Council votes");
  EXPECT_EQ(article.citation.byline, (std::vector<std::string>{"Jane Doe"}));
  ASSERT_EQ(article.body.size(), 1U);
  EXPECT_EQ(article.body[0],
            "The wall of the harbour is to be raised by one metre, the government said in a "
            "statement that it gave after the winter storm.");
  EXPECT_EQ(article.pages, (std::vector<PageStart>{{0, 1}}));
  ASSERT_TRUE(article.citation.published);
  EXPECT_EQ(article.citation.published->source, "pdf-metadata");
  EXPECT_EQ(article.citation.published->confidence, Confidence::inferred);
}

TEST(ReadPdf, ReadsAPageThatIsTurned) {
  for (const int degrees : {90, 180, 270}) {
    const auto found = read(make_pdf({{{story_page(), degrees}}, ""}));
    ASSERT_EQ(found.articles.size(), 1U);
    EXPECT_EQ(found.articles[0].citation.headline, "Council votes") << degrees;
    EXPECT_EQ(found.articles[0].body.size(), 1U) << degrees;
  }
}

TEST(ReadPdf, EnclosesWhatIsAttached) {
  testing_support::PdfParts parts{{{story_page()}}, ""};
  parts.attached = "Another story.";
  const auto found = read(make_pdf(parts));
  EXPECT_EQ(found.articles.size(), 1U);
  ASSERT_EQ(found.files.size(), 1U);
  EXPECT_EQ(found.files[0].part, "attachment 1");
  EXPECT_EQ(found.files[0].name, "a.txt");
  EXPECT_EQ(found.files[0].contents, "Another story.");
}

TEST(ReadPdf, SaysWhyItCannotBeRead) {
  testing_support::PdfParts locked{{{story_page()}}, ""};
  locked.locked = true;
  const std::string whole = make_pdf({{{story_page()}}, ""});
  const struct {
    std::string pdf;
    const char* reason;
  } rows[] = {
      {"%PDF-1.4\n", "broken PDF"},
      {whole.substr(0, 20), "broken PDF"},
      {make_pdf(locked), "PDF: opens with a password only: save a copy without one"},
      {make_pdf({{PdfPage{}}, ""}),
       "PDF: holds no text, perhaps only pictures of it: read it with --ocr"},
      {make_pdf({{}, ""}), "broken PDF: has no pages"},
  };
  for (const auto& row : rows) EXPECT_EQ(read(row.pdf).reason(), row.reason);
}

/// Reads it with somebody who recognises the same lines on each page.
PartCollector read_scan(const std::string& pdf, ScriptedOcr engine) {
  OcrDesk desk(&engine);
  return PartCollector::read(read_pdf, Format::pdf, pdf, "a.pdf", &desk);
}

TEST(ReadPdf, HasPagesRecognisedThatHoldNoText) {
  const std::vector<std::string> lines = {"The wall of the harbour is to be raised by one metre,",
                                          "the government said on Sunday."};
  const auto found = read_scan(
      make_pdf({{{story_page()}, {}}, "/CreationDate (D:20220109101500Z)"}), ScriptedOcr(lines));
  ASSERT_EQ(found.articles.size(), 1U) << found.reason();
  const Article& article = found.articles[0];
  EXPECT_EQ(article.citation.headline, "Council votes");
  EXPECT_EQ(article.pages, (std::vector<PageStart>{{0, 1}, {1, 2}}));
  EXPECT_EQ(ocr_confidence(article), 90U);
}

TEST(ReadPdf, DoesNotTakeTheDayOfAScanForThatOfTheStory) {
  const auto found =
      read_scan(make_pdf({{PdfPage{}}, "/CreationDate (D:20220109101500Z)"}),
                ScriptedOcr({"The wall of the harbour is to be raised, they said."}));
  ASSERT_EQ(found.articles.size(), 1U) << found.reason();
  EXPECT_FALSE(found.articles[0].citation.published);
}

TEST(ReadPdf, LeavesPagesAloneThatSayMoreThemselves) {
  const auto found = read_scan(make_pdf({{{story_page()}}, ""}), ScriptedOcr({"Nonsense"}));
  ASSERT_EQ(found.articles.size(), 1U);
  EXPECT_EQ(found.articles[0].body.size(), 1U);
  EXPECT_FALSE(ocr_confidence(found.articles[0]));
}

TEST(ReadPdf, SaysWhereNothingWasRecognised) {
  EXPECT_EQ(read_scan(make_pdf({{PdfPage{}}, ""}), ScriptedOcr({})).reason(),
            "PDF: holds no text, and none was found in its pictures");
}

TEST(PdfFile, DrawsAPage) {
  const std::string pdf = make_pdf({{{story_page()}}, ""});
  const auto opened = PdfFile::open(pdf);
  const auto picture = std::get<PdfFile>(opened).draw(1);
  ASSERT_TRUE(picture);
  EXPECT_EQ(picture->dots_per_inch, 300U);
  EXPECT_EQ(picture->width, 2500U);
  EXPECT_EQ(picture->pixels.size(), std::size_t{picture->width} * picture->height);
  EXPECT_FALSE(std::get<PdfFile>(opened).draw(2));
}

TEST(PdfFile, SurvivesEveryCut) {
  const std::string whole = make_pdf({{{story_page()}, {story_page()}}, "/Title (Council votes)"});
  for (std::size_t size = 0; size < whole.size(); size += 7) {
    const auto opened = PdfFile::open(std::string_view(whole).substr(0, size));
    if (const auto* pdf = std::get_if<PdfFile>(&opened)) {
      for (unsigned page = 1; page <= pdf->pages(); ++page) pdf->page(page);
    }
  }
}

}  // namespace
}  // namespace clipfile
