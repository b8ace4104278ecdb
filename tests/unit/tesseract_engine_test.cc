// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/ocr/tesseract_engine.h"

#include <gtest/gtest.h>

#include "common/calendar.h"
#include "common/ocr_mark.h"
#include "indexer/extract/ocr/ocr_desk.h"
#include "indexer/extract/ocr/picture.h"
#include "indexer/extract/pdf/pdf.h"
#include "tests/support/make_pdf.h"
#include "tests/support/part_collector.h"
#include "tests/unit/support/ocr_module.h"

namespace clipfile {
namespace {

using testing_support::PartCollector;

class TesseractEngineTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!opened_.engine) GTEST_SKIP() << "no OCR here: " << opened_.fault;
  }

  PartCollector read(Reader reader, Format format, const std::string& bytes) {
    OcrDesk desk(opened_.engine.get());
    return PartCollector::read(reader, format, bytes, "a", &desk);
  }

  OpenedOcrEngine opened_ = open_english();
};

void expect_story(const PartCollector& found) {
  ASSERT_EQ(found.articles.size(), 1U) << found.reason();
  const Article& article = found.articles[0];
  EXPECT_EQ(article.citation.headline, "Council votes for a higher wall");
  EXPECT_EQ(article.citation.byline, (std::vector<std::string>{"Jane Doe"}));
  ASSERT_TRUE(article.citation.published);
  EXPECT_EQ(format_iso_day(article.citation.published->day), "2022-01-09");
  ASSERT_FALSE(article.body.empty());
  EXPECT_NE(article.body[0].find("the government is to pay two thirds of it."), std::string::npos)
      << article.body[0];
  EXPECT_GT(ocr_confidence(article).value_or(0), 80U);
}

TEST_F(TesseractEngineTest, ReadsPicturesOfEveryKind) {
  for (const char* name : {"story.png", "story.jpg", "story.gif", "story.webp"}) {
    SCOPED_TRACE(name);
    expect_story(read(read_picture, Format::image, read_picture_file(name)));
  }
}

TEST_F(TesseractEngineTest, ReadsThePagesOfATiff) {
  const auto found = read(read_picture, Format::image, read_picture_file("pages.tif"));
  expect_story(found);
  ASSERT_EQ(found.articles.size(), 1U);
  ASSERT_FALSE(found.articles[0].pages.empty());
  EXPECT_EQ(found.articles[0].pages.front(), (PageStart{0, 1}));
  EXPECT_EQ(found.articles[0].pages.back().page, 2U);
}

TEST_F(TesseractEngineTest, ReadsAScanInAPdf) {
  const std::string scan = testing_support::make_scan(read_picture_file("story.jpg"), 629, 352);
  const auto found = read(read_pdf, Format::pdf, scan);
  expect_story(found);
  ASSERT_EQ(found.articles.size(), 1U);
  EXPECT_EQ(found.articles[0].pages, (std::vector<PageStart>{{0, 1}}));
}

TEST_F(TesseractEngineTest, NamesALanguageThatItDoesNotHave) {
  const auto opened = open_ocr_engine(CLIPFILE_OCR_MODULE, "eng+tlh_none");
  EXPECT_FALSE(opened.engine);
  EXPECT_TRUE(
      opened.fault.starts_with("Tesseract has no data of tlh_none: install them (in "
                               "Debian: tesseract-ocr-tlh_none), or name another "
                               "language: "))
      << opened.fault;
  EXPECT_NE(opened.fault.find("eng"), std::string::npos);
}

}  // namespace
}  // namespace clipfile
