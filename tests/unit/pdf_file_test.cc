// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf/pdf_file.h"

#include <gtest/gtest.h>

#include "tests/support/make_pdf.h"

namespace clipfile {
namespace {

using testing_support::make_pdf;
using namespace std::chrono_literals;

TEST(PdfFile, GivesWordsWithTheirPlacesAndType) {
  const std::string bytes = make_pdf({{{{{100, 100, 10, "Harbour wall", true}}}}, ""});
  const auto opened = PdfFile::open(bytes);
  ASSERT_TRUE(std::holds_alternative<PdfFile>(opened));
  const auto page = std::get<PdfFile>(opened).page(1);
  ASSERT_TRUE(page);
  EXPECT_EQ(page->width, 600);
  ASSERT_EQ(page->words.size(), 2U);
  const PageWord& word = page->words[0];
  EXPECT_EQ(word.text, "Harbour");
  EXPECT_NEAR(word.box.left, 100, 0.1);
  EXPECT_NEAR(word.box.right, 142, 0.1);
  EXPECT_NEAR(word.size, 10, 0.1);
  EXPECT_TRUE(word.bold);
  EXPECT_TRUE(word.space_after);
  EXPECT_FALSE(page->words[1].space_after);
}

TEST(PdfFile, GivesWhatTheDocumentSaysOfItself) {
  const std::string bytes = make_pdf(
      {{{}}, "/Title (Council votes) /Author (Jane Doe) /CreationDate (D:20220109233000-05'00')"});
  const auto opened = PdfFile::open(bytes);
  ASSERT_TRUE(std::holds_alternative<PdfFile>(opened));
  const DocumentMetadata metadata = std::get<PdfFile>(opened).metadata();
  EXPECT_EQ(metadata.title, "Council votes");
  EXPECT_EQ(metadata.authors, (std::vector<std::string>{"Jane Doe"}));
  EXPECT_EQ(metadata.created, 2022y / 1 / 9);
}

}  // namespace
}  // namespace clipfile
