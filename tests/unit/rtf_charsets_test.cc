// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/rtf_charsets.h"

#include <gtest/gtest.h>

#include "indexer/extract/charsets.h"

namespace clipfile {
namespace {

TEST(RtfCharsets, AreKnownToIcu) {
  for (int code_page = 0; code_page < 66'000; ++code_page) {
    const char* name = charset_of_code_page(code_page);
    if (!name) continue;
    EXPECT_EQ(convert_to_utf8("a", name, Ending::final), "a") << name;
  }
}

TEST(RtfCharsets, OfFontsAreCodePages) {
  for (int charset = 0; charset < 256; ++charset) {
    const int code_page = code_page_of_font(charset);
    if (code_page == 0) continue;
    EXPECT_NE(charset_of_code_page(code_page), nullptr) << charset;
  }
  EXPECT_EQ(code_page_of_font(204), 1251);
  EXPECT_EQ(code_page_of_font(0), 0);
}

}  // namespace
}  // namespace clipfile
