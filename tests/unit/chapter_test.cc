// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/epub/chapter.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

const char* const page =
    "<html><head><title>Book</title></head><body><h1>Council votes</h1><p>The "
    "wall.</p></body></html>";

TEST(ReadChapter, TakesTheHeadlineFromTheContentsOrThePage) {
  EXPECT_EQ(read_chapter(page, "").citation.headline, "Council votes");
  EXPECT_EQ(read_chapter(page, "").body, (std::vector<std::string>{"The wall."}));
  EXPECT_EQ(read_chapter(page, "Chapter 1").citation.headline, "Chapter 1");
  EXPECT_EQ(read_chapter(page, "Chapter 1").body.size(), 2U);
  EXPECT_TRUE(read_chapter("<html><body><img src='a'/></body></html>", "Cover").body.empty());
}

TEST(IsFrontPage, HoldsForPagesThatSaySo) {
  EXPECT_TRUE(is_front_page("<html><body epub:type=\"cover\">x</body></html>"));
  EXPECT_TRUE(
      is_front_page("<html><body><section epub:type=\"copyright-page\">x</section></body></html>"));
  EXPECT_FALSE(is_front_page("<html><body epub:type=\"bodymatter\">x</body></html>"));
  EXPECT_FALSE(is_front_page(page));
}

}  // namespace
}  // namespace clipfile
