// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/describe_answer.h"

#include <gtest/gtest.h>

#include "searcher/answer/search.h"
#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

Answer describe(const SmallIndex& index, std::string_view typed) {
  const query::Node root = read_query(typed, {});
  Lexicon lexicon(index.database());
  const CompiledQuery compiled = compile_query(root, lexicon, index.database(), {});
  return describe_answer(typed, root, compiled, lexicon, index.database());
}

TEST(DescribeAnswer, SaysHowManyArticlesHaveEachForm) {
  const SmallIndex index({make_article("/a", "Sanctions", {"A sanction against the banks."}),
                          make_article("/b", "Banks", {"No sanction."})});
  const Answer answer = describe(index, "sanctions blimp");
  EXPECT_EQ(answer.query, "sanctions blimp");
  EXPECT_EQ(answer.understood, "all-first(sanctions, blimp)");
  EXPECT_EQ(answer.indexed, 2U);
  EXPECT_TRUE(answer.several_words);
  EXPECT_FALSE(answer.has_operators);
  EXPECT_EQ(answer.unknown, std::vector<std::string>{"blimp"});
  ASSERT_EQ(answer.units.size(), 2U);
  const std::vector<std::pair<std::string, std::uint64_t>> forms = {{"sanction", 2},
                                                                    {"sanctions", 1}};
  EXPECT_EQ(answer.units[0].forms, forms);
}

TEST(DescribeAnswer, TellsOperators) {
  const SmallIndex index({make_article("/a", "", {"One word and another."})});
  EXPECT_TRUE(describe(index, "word w/3 another").has_operators);
}

}  // namespace
}  // namespace clipfile
