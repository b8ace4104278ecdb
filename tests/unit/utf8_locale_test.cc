// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/archive/utf8_locale.h"

#include <gtest/gtest.h>
#include <langinfo.h>
#include <string>

namespace clipfile {
namespace {

TEST(Utf8Locale, HoldsWhileItLives) {
  const std::string before = nl_langinfo(CODESET);
  {
    const Utf8Locale utf8;
    EXPECT_EQ(std::string(nl_langinfo(CODESET)), "UTF-8");
  }
  EXPECT_EQ(std::string(nl_langinfo(CODESET)), before);
}

}  // namespace
}  // namespace clipfile
