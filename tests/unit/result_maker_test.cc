// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/result_maker.h"

#include <gtest/gtest.h>

#include "searcher/query/parser.h"
#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

/// What is made of a passage of an article, 0 being its first, for this query.
Result make(const SmallIndex& index, std::string_view typed, std::size_t passage,
            std::size_t context = 0) {
  Lexicon lexicon(index.database());
  const auto compiled = compile_query(query::parse_query(typed, {}), lexicon, index.database(), {});
  Verifier verifier(index.database(), lexicon.languages(), compiled.requirements);
  ArticleReader articles(index.database());
  ResultMaker maker(index.database(), compiled, verifier, articles, context);
  const RankedPassage ranked{1, passage, 1.5, 1, false};
  maker.prepare({&ranked, 1});
  return maker.make(ranked, 7);
}

std::string filled(std::string_view start) {
  std::string text(start);
  for (int i = 0; i < 60; ++i) text += " filler";
  return text;
}

TEST(ResultMaker, GivesThePassageItsCitationAndWhatTheArticleLacks) {
  const SmallIndex index({make_article("/a", "Talks", {filled("First."), filled("The talk of")})});
  const Result result = make(index, "talks wheat", 1);
  EXPECT_EQ(result.rank, 7U);
  EXPECT_EQ(result.score, 1.5);
  EXPECT_EQ(result.article.path, "/a");
  EXPECT_TRUE(result.article.body.empty());
  EXPECT_EQ(result.passage, 2U);
  EXPECT_EQ(result.passages, 2U);
  EXPECT_EQ(result.text, filled("The talk of"));
  EXPECT_EQ(result.highlights, (std::vector<ByteRange>{{4, 8}})) << "stems";
  EXPECT_EQ(result.headline_highlights, (std::vector<ByteRange>{{0, 5}}));
  EXPECT_EQ(result.lacks, std::vector<std::string>{"wheat"});
  EXPECT_FALSE(result.holds_all);
  EXPECT_EQ(result.before, "");
}

TEST(ResultMaker, GivesTheParagraphsAroundWhereTheyAreAskedFor) {
  const SmallIndex index(
      {make_article("/a", "", {filled("One"), filled("talks"), filled("Three"), filled("Four")})});
  const Result result = make(index, "talks", 1, 1);
  EXPECT_EQ(result.before, filled("One"));
  EXPECT_EQ(result.behind, filled("Three"));
}

TEST(ResultMaker, HasNoPassageOfAHeadlineWithoutText) {
  const SmallIndex index({make_article("/a", "Talks", {})});
  const Result result = make(index, "talks", 0, 2);
  EXPECT_EQ(result.passage, 0U);
  EXPECT_EQ(result.text + result.before + result.behind, "");
  EXPECT_TRUE(result.holds_all);
}

TEST(ResultMaker, MarksWordsOfAnOperatorWhereItIsFulfilled) {
  const SmallIndex index({make_article("/a", "", {"Wheat fell. The talks on wheat ended."})});
  const Result result = make(index, "talks w/2 wheat", 0);
  ASSERT_FALSE(result.highlights.empty());
  EXPECT_EQ(result.highlights.front().begin, result.text.find("talks"));
}

}  // namespace
}  // namespace clipfile
