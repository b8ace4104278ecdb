// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/tag_guard.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace clipfile {
namespace {

std::string limited(std::string page) {
  limit_attributes(page);
  return page;
}

TEST(LimitAttributes, LeavesOrdinaryPagesAlone) {
  for (const std::string page :
       {"<p class=\"a > b\" id=x>text</p>", "a < b <", "<!-- <p a b -->", "<a href='", "<p =>"}) {
    EXPECT_EQ(limited(page), page);
  }
}

TEST(LimitAttributes, BlanksWhatIsTooMany) {
  std::string page = "<p";
  for (int i = 0; i < 1000; ++i) page += " a=\"x > y\"";
  page += ">text";
  const std::string result = limited(page);
  EXPECT_EQ(result.size(), page.size());
  EXPECT_LT(std::count(result.begin(), result.end(), '='), 300);
  EXPECT_TRUE(result.ends_with(">text"));
}

TEST(LimitAttributes, IsNotMisledByScripts) {
  std::string page = "<script>if (a <b && c == '\"') {}</script><p";
  for (int i = 0; i < 1000; ++i) page += " a=1";
  const std::string result = limited(page + ">");
  EXPECT_LT(std::count(result.begin(), result.end(), '1'), 300);
}

}  // namespace
}  // namespace clipfile
