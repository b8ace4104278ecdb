// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/class_words.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(SplitClassWords, CutsAtPunctuationDigitsAndHumps) {
  EXPECT_EQ(split_class_words("postMeta_share-bar2 X"),
            (std::vector<std::string>{"post", "meta", "share", "bar", "x"}));
  EXPECT_TRUE(split_class_words(" -_ 12").empty());
}

TEST(JudgeClassNames, TellsStoryFromFurniture) {
  for (const char* names :
       {"article-body", "entryContent", "postBody", "story_text", "articleBody"}) {
    EXPECT_TRUE(judge_class_names(names).story) << names;
  }
  for (const char* names :
       {"share-bar", "relatedLinks", "sidebar", "newsletter-box", "cookie_banner", "social"}) {
    EXPECT_TRUE(judge_class_names(names).furniture) << names;
  }
  for (const char* names : {"header-image", "shadow", "adapted", "download"}) {
    EXPECT_FALSE(judge_class_names(names).furniture) << names;
  }
}

}  // namespace
}  // namespace clipfile
