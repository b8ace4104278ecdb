// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/analysis_result.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(AnalysisResult, CountsTheBytesOfWhatCanBeSearched) {
  Article article;
  EXPECT_EQ(text_bytes_of(article), 0U);
  article.citation.headline = "Talks";
  article.citation.deck = "In Geneva";
  article.body = {"They met.", "Again."};
  article.asides = {{"caption", "A picture"}};
  EXPECT_EQ(text_bytes_of(article), 5U + 9U + 9U + 6U);
}

TEST(AnalysisResult, KeepsTheFirstRejectionsAndCountsAll) {
  FileAnalysis analysis;
  for (int line = 1; line <= 1000; ++line)
    add_rejected_part(analysis, "line " + std::to_string(line), {.reason = "not JSON"});
  EXPECT_EQ(analysis.rejected_part_count, 1000U);
  EXPECT_EQ(analysis.rejected_parts.size(), 100U);
  EXPECT_EQ(analysis.rejected_parts.back(), "line 100: not JSON");
}

}  // namespace
}  // namespace clipfile
