// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/ocr/picture_size.h"

#include <gtest/gtest.h>
#include <string>

namespace clipfile {
namespace {

using namespace std::string_literals;

std::string number(unsigned value, unsigned bytes) {
  std::string text;
  for (unsigned i = 0; i < bytes; ++i) text.push_back(static_cast<char>(value >> (8 * i)));
  return text;
}

/// With a table of two colours.
std::string gif_of(const std::string& blocks) {
  return "GIF89a" + number(1, 2) + number(1, 2) + "\x80\0\0"s + "rgbrgb" + blocks;
}

std::string frame(unsigned width, unsigned height) {
  return "\x2C\0\0\0\0"s + number(width, 2) + number(height, 2) + "\0\x02\x03"s + "abc" + "\0"s;
}

TEST(SizeOfGif, CountsAllFrames) {
  const std::string comment = "\x21\xFE\x05"s + "hello" + "\0"s;
  const std::string end = ";";
  EXPECT_EQ(size_of_gif(gif_of(frame(600, 400) + end)), (PictureSize{600, 400}));
  EXPECT_EQ(size_of_gif(gif_of(comment + frame(600, 400) + comment + frame(700, 30) + end)),
            (PictureSize{700, 430}));
  EXPECT_EQ(size_of_gif(gif_of(frame(0, 400) + end)), std::nullopt);
  EXPECT_EQ(size_of_gif(gif_of(end)), std::nullopt);
}

TEST(SizeOfGif, DoesNotOverflow) {
  std::string blocks;
  for (int i = 0; i < 70'000; ++i) blocks += frame(0xFFFF, 0xFFFF);
  EXPECT_EQ(size_of_gif(gif_of(blocks)), (PictureSize{0xFFFF, 0xFFFFFFFF}));
}

TEST(SizeOfGif, SurvivesEveryCut) {
  const std::string whole = gif_of(frame(600, 400) + ";");
  for (std::size_t size = 0; size < whole.size(); ++size) size_of_gif(whole.substr(0, size));
}

TEST(SizeOfBmp, KnowsBothHeads) {
  const std::string head = "BM" + std::string(12, '\0');
  EXPECT_EQ(size_of_bmp(head + number(40, 4) + number(600, 4) + number(400, 4)),
            (PictureSize{600, 400}));
  EXPECT_EQ(size_of_bmp(head + number(40, 4) + number(600, 4) + number(0U - 400U, 4)),
            (PictureSize{600, 400}))
      << "from the top down";
  EXPECT_EQ(size_of_bmp(head + number(12, 4) + number(600, 2) + number(400, 2)),
            (PictureSize{600, 400}));
  EXPECT_EQ(size_of_bmp(head + number(40, 4) + number(0x80000000, 4) + number(1, 4)),
            (PictureSize{0x80000000, 1}));
  EXPECT_EQ(size_of_bmp(head), std::nullopt);
}

}  // namespace
}  // namespace clipfile
