// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/markup.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(EscapeMarkup, LeavesNothingThatMarkupWouldRead) {
  EXPECT_EQ(escape_markup("a <b> & \"c\" 'd'"), "a &lt;b&gt; &amp; &quot;c&quot; 'd'");
  EXPECT_EQ(escape_markup("a\nb\x01"), "a b\xEF\xBF\xBD");
  EXPECT_EQ(escape_markup("a\nb", Layout::kept), "a\nb");
}

TEST(IsWebAddress, KnowsTwoSchemes) {
  EXPECT_TRUE(is_web_address("https://news.example/"));
  EXPECT_TRUE(is_web_address("http://news.example/"));
  for (const char* url : {"", "javascript:alert(1)", "file:///etc/passwd", " https://a.example"}) {
    EXPECT_FALSE(is_web_address(url)) << url;
  }
}

}  // namespace
}  // namespace clipfile
