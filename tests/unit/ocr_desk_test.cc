// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/ocr/ocr_desk.h"

#include <gtest/gtest.h>

#include "tests/unit/support/scripted_ocr.h"

namespace clipfile {
namespace {

TEST(OcrDesk, TakesNoteOfWhatItCouldNotDo) {
  OcrDesk closed(nullptr);
  EXPECT_FALSE(closed.was_missed());
  EXPECT_FALSE(closed.is_open());
  EXPECT_TRUE(closed.was_missed());
  EXPECT_FALSE(closed.was_used());
}

TEST(OcrDesk, TellsOfEachPageAndHasEnoughSometime) {
  ScriptedOcr engine({"The wall"});
  unsigned told = 0;
  OcrDesk desk(&engine, [&] { ++told; });
  EXPECT_TRUE(desk.is_open());
  EXPECT_FALSE(desk.was_missed());
  EXPECT_FALSE(desk.was_used());
  for (unsigned i = 0; i < most_recognised_pages; ++i) ASSERT_FALSE(desk.begin_page());
  EXPECT_TRUE(desk.was_used());
  const auto rejection = desk.begin_page();
  ASSERT_TRUE(rejection);
  EXPECT_EQ(rejection->reason,
            "has more than 2,000 pictures of pages, of which the others were not read: split it");
  EXPECT_EQ(told, most_recognised_pages);
}

}  // namespace
}  // namespace clipfile
