// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/exports/nexis.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

std::vector<Article> read(std::string_view text) { return read_nexis(cut_export_lines(text)); }

TEST(ReadNexis, ReadsOneDocumentWithoutACount) {
  constexpr std::string_view text =
      "The Harbour Herald\n\nJanuary 10, 2022 Monday\n\nEnvoys talk\n\nBYLINE: By IDA STORM\n\n"
      "SECTION: News; Pg. 1\n\nLENGTH: 12 words\n\nBODY:\nThey talk.\n\nCity: unknown.\n\n"
      "LOAD-DATE: January 11, 2022\n";
  EXPECT_TRUE(looks_like_nexis(cut_export_lines(text)));
  const auto articles = read(text);
  ASSERT_EQ(articles.size(), 1U);
  EXPECT_EQ(articles[0].citation.headline, "Envoys talk");
  EXPECT_EQ(articles[0].citation.section, "News");
  EXPECT_EQ(articles[0].body, (std::vector<std::string>{"They talk.", "City: unknown."}));
}

TEST(ReadNexis, TakesTheDayOfLoadingWhereThereIsNoOther) {
  const auto articles = read(
      "1 of 1 DOCUMENTS\n\nSome Paper\n\nA headline\n\nLENGTH: 3 words\n\nBODY:\nx\n\n"
      "LOAD-DATE: January 11, 2022\n");
  ASSERT_EQ(articles.size(), 1U);
  EXPECT_EQ(articles[0].citation.published->confidence, Confidence::likely);
}

TEST(ReadNexis, StandsOddTexts) {
  EXPECT_TRUE(read("").empty());
  EXPECT_EQ(read("BODY:").size(), 1U);
  EXPECT_EQ(read("BODY: \x10\nThey talk.").at(0).body, std::vector<std::string>{"They talk."});
  EXPECT_EQ(read("1 of 2 DOCUMENTS\n1 of 2 DOCUMENTS\nLENGTH: 1 words").size(), 1U);
}

}  // namespace
}  // namespace clipfile
