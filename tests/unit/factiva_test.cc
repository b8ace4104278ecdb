// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/exports/factiva.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(ReadFactiva, ReadsTheLayoutWithoutCodes) {
  const auto articles = read_factiva(cut_export_lines(
      "A headline\n5 words\n10 January 2022\n08:15\nThe Paper\nPAPER\nEnglish\n(c) 2022 The "
      "Paper\n\n"
      "One.\n\nTwo.\n\nDocument PAPER00020220110ei1a00001\n\nSearch Summary\nText\n"));
  ASSERT_EQ(articles.size(), 1U);
  EXPECT_EQ(articles[0].citation.headline, "A headline");
  EXPECT_EQ(articles[0].citation.publication, "The Paper");
  EXPECT_EQ(articles[0].id, "PAPER00020220110ei1a00001");
  EXPECT_EQ(articles[0].body, (std::vector<std::string>{"One.", "Two."}));
}

TEST(ReadFactiva, StandsOddTexts) {
  EXPECT_TRUE(read_factiva({}).empty());
  EXPECT_EQ(read_factiva(cut_export_lines("Document PAPER00020220110ei1a00001")).size(), 1U);
  EXPECT_EQ(read_factiva(cut_export_lines("5 words\nDocument PAPER00020220110ei1a00001")).size(),
            1U);
}

}  // namespace
}  // namespace clipfile
