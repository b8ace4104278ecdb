// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/exports/proquest.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(ReadProquest, TakesTheAbstractWhereThereIsNoText) {
  const auto articles = read_proquest(
      cut_export_lines("Ferry held\nAbstract: A ferry was held.\nPublication title: The Paper\n"
                       "Publication date: Jan 9, 2022\nProQuest document ID: 17\n"));
  ASSERT_EQ(articles.size(), 1U);
  EXPECT_EQ(articles[0].citation.headline, "Ferry held");
  EXPECT_EQ(articles[0].body, std::vector<std::string>{"A ferry was held."});
  EXPECT_EQ(articles[0].id, "17");
}

TEST(ReadProquest, KeepsATextWithColonsTogether) {
  const auto articles = read_proquest(cut_export_lines(
      "Full text: One.\nLocation: here.\n\nSource: there.\n\nSubject: Ships\nTitle: T\n"));
  ASSERT_EQ(articles.size(), 1U);
  EXPECT_EQ(articles[0].body.size(), 3U);
  EXPECT_EQ(articles[0].tags, std::vector<std::string>{"Ships"});
}

}  // namespace
}  // namespace clipfile
