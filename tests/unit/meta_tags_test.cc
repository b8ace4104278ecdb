// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/meta_tags.h"

#include <gtest/gtest.h>

#include "indexer/extract/html/html_parse.h"

namespace clipfile {
namespace {

TEST(MetaTags, AreFoundByEitherName) {
  const MetaTags meta(
      parse_html("<meta name='DC.Title dcterms.title' content='a &amp;amp; b'><meta "
                 "property='og:title' content=' c  d '>"
                 "<meta itemprop='author' content='e'><meta name='author' content='f'><meta "
                 "name='empty' content=''>"));
  EXPECT_EQ(meta.first({"dc.title"}), "a & b");
  EXPECT_EQ(meta.first({"none", "dcterms.title", "og:title"}), "a & b");
  EXPECT_EQ(meta.first({"og:title"}), "c d");
  EXPECT_EQ(meta.all("author"), (std::vector<std::string>{"e", "f"}));
  EXPECT_EQ(meta.first({"empty"}), "");
}

}  // namespace
}  // namespace clipfile
