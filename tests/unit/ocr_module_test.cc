// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/ocr/ocr_module.h"

#include <gtest/gtest.h>

#include "tests/unit/support/ocr_module.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

TEST(OcrModule, IsAskedForLanguagesOnly) {
  for (const char* languages : {"", "+", "../eng", "eng deu", "eng\n", "/"}) {
    const auto opened = open_ocr_engine("", languages);
    EXPECT_FALSE(opened.engine);
    EXPECT_EQ(opened.fault,
              "takes names of languages as Tesseract has them, such as eng or eng+deu")
        << languages;
  }
}

TEST(OcrModule, SaysWhatIsMissing) {
  const TemporaryFolder folder;
  EXPECT_EQ(open_ocr_engine("", "eng").fault,
            "this build has no OCR: install Tesseract (in Debian: libtesseract-dev, "
            "libleptonica-dev, tesseract-ocr), and build Clipfile anew");
  const auto broken = open_ocr_engine(folder.write("clip-ocr.so", "no library"), "eng");
  EXPECT_FALSE(broken.engine);
  EXPECT_TRUE(broken.fault.starts_with("cannot be done: ")) << broken.fault;
  EXPECT_TRUE(broken.fault.ends_with(": install Tesseract (in Debian: tesseract-ocr)"));
}

TEST(OcrModule, LiesBesideTheProgramOrNowhere) {
  EXPECT_EQ(find_ocr_module(), "") << "the tests have none beside them";
}

}  // namespace
}  // namespace clipfile
