// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/ocr/picture.h"

#include <gtest/gtest.h>

#include "common/ocr_mark.h"
#include "tests/support/part_collector.h"
#include "tests/unit/support/scripted_ocr.h"

namespace clipfile {
namespace {

using testing_support::PartCollector;

const std::vector<std::string> story = {
    "The wall of the harbour is to be raised by one metre, the govern-",
    "ment said on Sunday after the storm."};

PartCollector read(OcrEngine& engine) {
  OcrDesk desk(&engine);
  return PartCollector::read(read_picture, Format::image, "picture", "a.png", &desk);
}

TEST(ReadPicture, ReadsAStoryAndSaysHow) {
  ScriptedOcr engine(story);
  const auto found = read(engine);
  ASSERT_EQ(found.articles.size(), 1U) << found.reason();
  EXPECT_EQ(found.articles[0].body,
            (std::vector<std::string>{"The wall of the harbour is to be raised by one metre, the "
                                      "government said on Sunday after the storm."}));
  EXPECT_EQ(ocr_confidence(found.articles[0]), 90U);
  EXPECT_TRUE(found.articles[0].pages.empty());
}

TEST(ReadPicture, KeepsThePagesOfAScan) {
  ScriptedOcr engine(story);
  engine.pictures = 2;
  const auto found = read(engine);
  ASSERT_EQ(found.articles.size(), 1U);
  EXPECT_EQ(found.articles[0].pages, (std::vector<PageStart>{{0, 1}, {1, 2}}));
}

TEST(ReadPicture, KeepsWhatItReadBeforeABrokenPage) {
  ScriptedOcr engine(story);
  engine.pictures = 3;
  engine.broken = 2;
  const auto found = read(engine);
  EXPECT_EQ(found.articles.size(), 1U);
  EXPECT_EQ(found.reason(), "image: broken");
}

TEST(ReadPicture, HasNothingToSayOfAPictureWithoutText) {
  for (const auto& lines : {std::vector<std::string>{}, {"~ ii"}}) {
    ScriptedOcr engine(lines);
    const auto found = read(engine);
    EXPECT_TRUE(found.articles.empty());
    EXPECT_EQ(found.reason(), "");
  }
}

TEST(ReadPicture, RejectsWhatIsIllegible) {
  ScriptedOcr engine({"The wall of the harbour is to be raised by one metre", "~~~~ l1l1l1 %%%%"});
  struct Worse : ScriptedOcr {
    using ScriptedOcr::ScriptedOcr;
    std::vector<RecognisedLine> read(const GrayPicture& picture) override {
      auto lines = ScriptedOcr::read(picture);
      for (std::size_t i = 1; i < lines.size(); ++i) {
        for (RecognisedWord& word : lines[i].words) word.confidence = 10;
      }
      return lines;
    }
  } half({story[0], story[1], story[0], story[1]});
  EXPECT_EQ(read(engine).reason(), "");
  const auto found = read(half);
  EXPECT_TRUE(found.articles.empty());
  EXPECT_EQ(found.reason().substr(0, 60),
            "image: its text cannot be recognised well enough (confidence");
}

}  // namespace
}  // namespace clipfile
