// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/exports/reference_lists.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(LooksLikeReferenceList, GoesByTheFirstLineOfText) {
  EXPECT_TRUE(looks_like_reference_list(cut_export_lines("\n\nTY  - NEWS\n")));
  EXPECT_TRUE(looks_like_reference_list(cut_export_lines("%0 Newspaper Article\n")));
  EXPECT_FALSE(looks_like_reference_list(cut_export_lines("A line\nTY  - NEWS\n")));
  EXPECT_FALSE(looks_like_reference_list({}));
}

TEST(ReadReferenceList, PrefersTheBetterOfTwoTags) {
  const auto articles = read_reference_list(
      cut_export_lines("TY  - NEWS\nT1  - Short\nTI  - Long title\nPY  - 2022\nDA  - 2022/01/09\n"
                       "AU  - Jane Doe\nAU  - John Roe\nAB  - Text\n goes on\n"));
  ASSERT_EQ(articles.size(), 1U);
  EXPECT_EQ(articles[0].citation.headline, "Long title");
  EXPECT_EQ(articles[0].citation.byline, (std::vector<std::string>{"Jane Doe", "John Roe"}));
  EXPECT_TRUE(articles[0].citation.published.has_value());
}

}  // namespace
}  // namespace clipfile
