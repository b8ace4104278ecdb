// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/html_fragment.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

using Texts = std::vector<std::string>;

TEST(ReadHtmlFragment, GivesAllTextLineByLine) {
  const HtmlFragment fragment = read_html_fragment(
      "Bare text<p>One <b>bold</b>&nbsp;word<p>Two<br>lines<script>var x;</script>"
      "<figure><img src=x><figcaption>A picture</figcaption></figure><ul><li>a<li>b</ul>");
  EXPECT_EQ(fragment.paragraphs, (Texts{"Bare text", "One bold word", "Two lines", "a", "b"}));
  EXPECT_EQ(fragment.captions, Texts{"A picture"});
}

TEST(LooksLikeHtml, WantsATagThatHtmlHas) {
  for (const std::string_view text :
       {"<p>x", "x<br>", "x<br/>y", "a <b>b</b>", "<IMG SRC=x>", "</div>", "<kbd>x</kbd>",
        "<a href='x'>y", "<p class=\"a\">x", "</P >"}) {
    EXPECT_TRUE(looks_like_html(text)) << text;
  }
  for (const std::string_view text :
       {"", "plain", "1 < 2 > 0", "a <b", "<jane@paper.example>", "<unknown>", "< p>", "<p",
        "<kbd>x", "<Video Shopping Mall Inc> said", "Sears <S> and Ford <F>",
        "<Menu Foods> <A> <B>"}) {
    EXPECT_FALSE(looks_like_html(text)) << text;
  }
}

TEST(LooksLikeHtml, IsLinear) {
  EXPECT_FALSE(looks_like_html(std::string(1'000'000, '<') + ">"));
  std::string open;
  for (int i = 0; i < 100'000; ++i) open += "<b ";
  EXPECT_FALSE(looks_like_html(open + '>'));
}

TEST(ReadHtmlOrText, FindsParagraphsOfEither) {
  EXPECT_EQ(read_html_or_text("<p>a</p><p>b</p>").paragraphs, (Texts{"a", "b"}));
  EXPECT_EQ(read_html_or_text("First one.\n\nSecond &amp; last.").paragraphs,
            (Texts{"First one.", "Second & last."}));
  EXPECT_EQ(read_line_of_html_or_text("A <i>fine</i> title &amp; more"), "A fine title & more");
  EXPECT_EQ(read_line_of_html_or_text("R&amp;D \n news"), "R&D news");
}

}  // namespace
}  // namespace clipfile
