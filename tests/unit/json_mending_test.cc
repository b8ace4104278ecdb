// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/json_mending.h"

#include <gtest/gtest.h>
#include <string>

namespace clipfile {
namespace {

TEST(ParseLenientJson, MendsWhatPagesGetWrong) {
  const std::pair<const char*, const char*> rows[] = {
      {"{\"a\": \"b\"}", "b"},      {"<!-- {\"a\": \"b\"} -->", "b"},
      {"{\"a\": \"b\",}", "b"},     {"{\"a\": \"b\nc\"}", "b\nc"},
      {"{\"a\": \"b\tc\"}", "b c"}, {"{\"a\": \"it\\'s\"}", "it\\'s"},
      {"{\"a\": \"b\"};", "b"},
  };
  for (const auto& [text, expected] : rows) {
    const auto json = parse_lenient_json(text);
    ASSERT_FALSE(json.is_discarded()) << text;
    EXPECT_EQ(json.at("a"), expected) << text;
  }
}

TEST(ParseLenientJson, DiscardsTheRest) {
  const std::string deep(100'000, '[');
  for (const std::string& text : {std::string(), std::string("{"), std::string("a: b"), deep,
                                  deep + std::string(100'000, ']')}) {
    EXPECT_TRUE(parse_lenient_json(text).is_discarded());
  }
}

}  // namespace
}  // namespace clipfile
