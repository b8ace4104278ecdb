// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/furniture_text.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(ReadsLikeFurniture, KnowsTheUsualPhrases) {
  for (const char* line : {"Advertisement", "READ MORE: Another story", "Lesen Sie auch: Noch eine",
                           "Related:", "Share this", "Lire aussi : une autre", "© 2022 The Mole"}) {
    EXPECT_TRUE(reads_like_furniture(line)) << line;
  }
}

TEST(ReadsLikeFurniture, LeavesSentencesAlone) {
  const std::string long_line = "Read more: " + std::string(300, 'x');
  for (const std::string& line :
       {std::string("Share prices fell on Tuesday."), std::string("More than ten boats sank."),
        std::string(), long_line}) {
    EXPECT_FALSE(reads_like_furniture(line)) << line;
  }
}

}  // namespace
}  // namespace clipfile
