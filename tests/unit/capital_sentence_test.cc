// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/capital_sentence.h"

#include <array>
#include <gtest/gtest.h>

#include "searcher/query/parser.h"
#include "searcher/query/to_query_string.h"

namespace clipfile::query {
namespace {

using namespace std::chrono_literals;

constexpr std::array<std::string_view, 1> fields = {"headline"};

Node parse(std::string_view typed) { return parse_query(typed, {fields, 2022y / 1 / 9}); }

TEST(CapitalSentence, HoldsAndAndOrAsWords) {
  for (const std::string_view typed :
       {"THEORY AND USE OF AMPLIFIERS", "LOW OR VERY LOW WAVES IN THE GROUND",
        "THE SUN AND 2 MOONS", "AND THE SUN"}) {
    const Node node = parse(typed);
    EXPECT_TRUE(is<Words>(node)) << typed;
    EXPECT_EQ(to_query_string(node), typed);
    EXPECT_EQ(parse(to_query_string(node)), node);
  }
}

TEST(CapitalSentence, IsNoneWhereOperatorsMayBeMeant) {
  for (const std::string_view typed :
       {"UKRAINE AND NATO", "WHO OR UNICEF", "US AND UK", "Bank of England AND FED",
        "THEORY of SUN AND MOON", "A AND B OR C"}) {
    EXPECT_FALSE(is<Words>(parse(typed))) << typed;
  }
  for (const std::string_view typed :
       {"(THE SUN) AND MOON", "\"BANK OF ENGLAND\" AND FED", "THE SUN AND headline:MOON",
        "THE SUN AND MOON NOT MARS", "THE SUN w/5 MOON AND MARS", "THE SUN AND =MOON",
        "THE SUN AND -MOON"}) {
    EXPECT_FALSE(is<Words>(parse(typed))) << typed;
  }
}

}  // namespace
}  // namespace clipfile::query
