// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/json_shape.h"

#include <gtest/gtest.h>
#include <string_view>

namespace clipfile {
namespace {

TEST(EndOfValue, PassesOverStringsAndEscapes) {
  EXPECT_EQ(end_of_value(R"({"a": "}"} rest)"), 10U);
  EXPECT_EQ(end_of_value(R"({"a": "\"}"})"), 12U);
  EXPECT_EQ(end_of_value(R"({"a": "\\"} x)"), 11U);
  EXPECT_EQ(end_of_value(R"([[1], [2]]x)"), 10U);
  EXPECT_EQ(end_of_value(R"({"a": )"), std::string_view::npos);
}

}  // namespace
}  // namespace clipfile
