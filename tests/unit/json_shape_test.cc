// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/json_shape.h"

#include <gtest/gtest.h>
#include <string>

namespace clipfile {
namespace {

TEST(EndOfValue, PassesOverStringsAndEscapes) {
  EXPECT_EQ(end_of_value(R"({"a": "}"} rest)"), 10U);
  EXPECT_EQ(end_of_value(R"({"a": "\"}"})"), 12U);
  EXPECT_EQ(end_of_value(R"({"a": "\\"} x)"), 11U);
  EXPECT_EQ(end_of_value(R"([[1], [2]]x)"), 10U);
  EXPECT_EQ(end_of_value(R"({"a": )"), std::string_view::npos);
}

TEST(NestsDeeper, CountsBracketsOutsideStrings) {
  EXPECT_FALSE(nests_deeper(R"([{"a": "[[[["}])", 2));
  EXPECT_TRUE(nests_deeper(R"([{"a": [1]}])", 2));
  EXPECT_FALSE(nests_deeper("[][][][]", 1));
  EXPECT_TRUE(nests_deeper(std::string(100'000, '['), 64));
}

}  // namespace
}  // namespace clipfile
