// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/reader_version.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

const ExtractionLimits limits{.most_page_bytes = 200, .most_text_bytes = 100};

TEST(ReaderVersion, NamesFormatAndVersion) {
  EXPECT_EQ(describe_reader(Format::pdf).substr(0, 4), "pdf ");
  EXPECT_EQ(describe_reader(Format::html) + " 200 100", describe_reader(Format::html, limits));
}

TEST(ReaderVersion, IsTheSameForEveryFormatOfThisBuild) {
  for (const FormatRow& row : all_formats()) {
    EXPECT_FALSE(deserves_another_try(describe_reader(row.format), limits)) << row.name;
    EXPECT_FALSE(deserves_another_try(describe_reader(row.format, limits), limits)) << row.name;
  }
}

TEST(ReaderVersion, TriesAgainWithAnotherReaderOrAHigherLimit) {
  const struct {
    const char* reader;
    bool again;
  } rows[] = {
      {"html 1", false},
      {"html 99", true},
      {"html 1 200 100", false},
      {"html 1 300 100", false},
      {"html 1 199 100", true},
      {"html 1 200 99", true},
      {"html 99 300 300", true},
      {"papyrus 1", true},
      {"html", true},
      {"", true},
      {"html -1", true},
      {"html 1 x y", false},
  };
  for (const auto& [reader, again] : rows) {
    EXPECT_EQ(deserves_another_try(reader, limits), again) << reader;
  }
}

TEST(ReaderVersion, TriesAgainWhereTextInPicturesIsRecognisedNow) {
  const ExtractionLimits english{.ocr_languages = "eng"};
  const ExtractionLimits both{.ocr_languages = "eng+deu"};
  const std::string image = describe_reader(Format::image);
  const std::string missed = image + describe_ocr(OcrPart::missed, {});
  const std::string used = image + describe_ocr(OcrPart::used, english);
  EXPECT_EQ(describe_ocr(OcrPart::none, english), "");
  EXPECT_EQ(missed, image + " ocr-none");
  EXPECT_TRUE(deserves_another_try(missed, english));
  EXPECT_FALSE(deserves_another_try(missed, {}));
  EXPECT_FALSE(deserves_another_try(used, english));
  EXPECT_TRUE(deserves_another_try(used, both));
  EXPECT_FALSE(deserves_another_try(used, {})) << "nothing would come of it";
  EXPECT_TRUE(deserves_another_try("image 99 ocr-none", {}));
}

}  // namespace
}  // namespace clipfile
