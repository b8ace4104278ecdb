// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/html_names.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(HtmlNames, AreFoundByName) {
  EXPECT_EQ(tag_named("a"), Tag::a);
  EXPECT_EQ(tag_named("video"), Tag::video);
  EXPECT_EQ(tag_named("template"), Tag::template_);
  EXPECT_EQ(tag_named("blink"), Tag::other);
  EXPECT_EQ(tag_named(""), Tag::other);
  EXPECT_EQ(attribute_named("class"), Attr::class_);
  EXPECT_EQ(attribute_named("onclick"), std::nullopt);
}

TEST(HtmlNames, KnowTheirKinds) {
  EXPECT_TRUE(is_block(Tag::p) && is_block(Tag::td) && !is_block(Tag::span) &&
              !is_block(Tag::text));
  EXPECT_TRUE(is_heading(Tag::h1) && is_heading(Tag::h6) && !is_heading(Tag::head) &&
              !is_heading(Tag::hr));
  EXPECT_TRUE(is_void(Tag::br) && !is_void(Tag::p));
  EXPECT_TRUE(is_unreadable(Tag::script) && !is_unreadable(Tag::p));
}

}  // namespace
}  // namespace clipfile
