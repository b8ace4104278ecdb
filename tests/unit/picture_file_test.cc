// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/ocr/picture_file.h"

#include <gtest/gtest.h>

#include "tests/unit/support/ocr_module.h"

namespace clipfile {
namespace {

using namespace std::string_literals;

/// By way of the module, which alone is linked with the library.
class PictureFileTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!opened_.engine) GTEST_SKIP() << "no OCR here: " << opened_.fault;
  }

  std::string why_not(const std::string& file) {
    const auto count = opened_.engine->count_pictures(file);
    const auto* rejection = std::get_if<Rejection>(&count);
    return rejection ? rejection->reason : "";
  }

  OpenedOcrEngine opened_ = open_english();
};

TEST_F(PictureFileTest, CountsPictures) {
  EXPECT_EQ(std::get<unsigned>(opened_.engine->count_pictures(read_picture_file("pages.tif"))), 2U);
  EXPECT_EQ(std::get<unsigned>(opened_.engine->count_pictures(read_picture_file("story.png"))), 1U);
}

TEST_F(PictureFileTest, EnlargesSmallLetters) {
  const auto decoded = opened_.engine->decode(read_picture_file("story.png"), 1);
  const auto& picture = std::get<GrayPicture>(decoded);
  EXPECT_EQ(picture.dots_per_inch, 300U);
  EXPECT_EQ(picture.width, 2 * 629U);
  EXPECT_EQ(picture.pixels.size(), std::size_t{picture.width} * picture.height);
  EXPECT_EQ(picture.pixels[0], 255) << "paper is white";
}

TEST_F(PictureFileTest, TurnsBombsAwayByTheirHeads) {
  std::string png = read_picture_file("story.png");
  const std::string large = "\x00\x00\x75\x30\x00\x00\x75\x30"s;  // 30,000 to 30,000
  png.replace(16, large.size(), large);
  EXPECT_EQ(why_not(png),
            "image: too large: 30000 to 30000 pixels, 80 million are allowed, and 32,000 on a "
            "side: make it smaller, or cut it");
  std::string bmp(100, '\0');
  bmp.replace(0, 2, "BM");
  bmp[14] = 40;
  bmp.replace(18, 8, "\x00\x00\x01\x00\x01\x00\x00\x00"s);
  EXPECT_EQ(why_not(bmp).substr(0, 40), "image: too large: 65536 to 1 pixels, 80 ");
}

TEST_F(PictureFileTest, RejectsWhatIsBrokenOrNoPicture) {
  const std::string reason =
      "image: broken, or of a kind that is not read (read are PNG, JPEG, TIFF, GIF, WebP, BMP)";
  for (const auto& file :
       {""s, "text"s, "P5\n4 4\n255\n0123456789abcdef"s,
        "\x89PNG\r\n\x1A\n"s + std::string(40, 'x'), "GIF89a"s, "GIF89a;;;;;;;;;;;;;;;;;;;;;"s}) {
    EXPECT_EQ(why_not(file), reason) << file;
  }
  for (const char* name : {"story.png", "pages.tif", "story.gif", "story.webp"}) {
    const std::string whole = read_picture_file(name);
    for (std::size_t size = 0; size < whole.size(); size += 1 + whole.size() / 20) {
      const std::string cut = whole.substr(0, size);
      if (why_not(cut).empty()) static_cast<void>(opened_.engine->decode(cut, 1));
    }
  }
}

}  // namespace
}  // namespace clipfile
