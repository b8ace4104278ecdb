// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/ocr_mark.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(OcrMark, IsReadAsItWasMade) {
  Article article;
  article.asides = {{"caption", "read by OCR, with a confidence of 10 of 100"}};
  EXPECT_EQ(ocr_confidence(article), std::nullopt);
  article.asides.push_back({"ocr", "something else"});
  article.asides.push_back({"ocr", "read by OCR, with a confidence of x"});
  EXPECT_EQ(ocr_confidence(article), std::nullopt);
  article.asides.push_back(make_ocr_mark(95));
  EXPECT_EQ(article.asides.back().text, "read by OCR, with a confidence of 95 of 100");
  EXPECT_EQ(ocr_confidence(article), 95U);
}

TEST(OcrMark, IsWhatAnAnswerKeepsOfTheAsides) {
  Article article;
  article.asides = {{"caption", "The wall"}};
  EXPECT_TRUE(ocr_mark_of(article).empty());
  article.asides.push_back(make_ocr_mark(95));
  EXPECT_EQ(ocr_mark_of(article), (std::vector<Aside>{make_ocr_mark(95)}));
}

}  // namespace
}  // namespace clipfile
