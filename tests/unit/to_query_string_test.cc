// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/to_query_string.h"

#include <array>
#include <gtest/gtest.h>
#include <random>
#include <string_view>
#include <utility>

#include "searcher/query/describe.h"
#include "searcher/query/parser.h"

namespace clipfile::query {
namespace {

using namespace std::chrono_literals;

constexpr std::array<std::string_view, 2> fields = {"headline", "said-by"};

QueryContext context() { return {fields, 2022y / 1 / 9}; }

TEST(ToQueryString, PutsBracketsOnlyWhereTheyAreNeeded) {
  struct Row {
    std::string_view typed;
    std::string_view printed;
  };
  for (const auto& [typed, printed] : std::initializer_list<Row>{
           {"(sanctions   OR talks),", "sanctions OR talks"},
           {"(a b) OR (c AND d)", "a b OR c AND d"},
           {"(a OR b) c", "(a OR b) c"},
           {"a -b -c", "a NOT b NOT c"},
           {"a -(b c)", "a NOT (b c)"},
           {"headline:(a)", "headline:a"},
           {"headline:(a b)", "headline:(a b)"},
           {"(a w/5 b) pre/3 (c w/s d)", "a w/5 b pre/3 (c w/s d)"},
           {"a x date:2022-01", "a x AND date:2022-01-01..2022-01-31"},
           {"date:-7d", "date:2022-01-02"},
           {"\xC2\xAB"
            "a, b\xC2\xBB =C ~d sanction*",
            "\"a b\" =C ~d sanction*"},
           {"ATLEAST3(a) hlead((b c))", "atleast3(a) hlead(b c)"},
           {"SUN OR (EARTH IN SPACE)", "(SUN OR EARTH IN SPACE)"},
           {"(THE SUN) AND MOON", "(THE SUN AND MOON)"},
           {"SUN OR (EARTH in SPACE)", "SUN OR EARTH in SPACE"},
           {"SUN OR (EARTH =IN SPACE)", "SUN OR EARTH =IN SPACE"},
           {"(SUN OR EARTH) IN SPACE", "(SUN OR EARTH) IN SPACE"},
       }) {
    const Node tree = parse_query(typed, context());
    EXPECT_EQ(to_query_string(tree), printed) << typed;
    EXPECT_EQ(parse_query(printed, context()), tree) << typed;
  }
}

/// Makes any tree that tree.h allows, within the limits.
class TreeMaker {
 public:
  explicit TreeMaker(unsigned seed) : random_(seed) {}

  Node any_tree(int depth, bool inside_field = false) {
    const int kind = pick(depth > 0 ? 11 : 3);
    switch (kind) {
      case 0:
      case 1:
        return word();
      case 2:
        return inside_field ? phrase() : maybe_date();
      case 3:
        return {And{}, children(depth, inside_field), {}};
      case 4:
        return {Or{}, children(depth, inside_field), {}};
      case 5:
        return {Words{}, plain_children(depth, inside_field), {}};
      case 6:
        return {Not{}, pair(depth, inside_field), {}};
      case 7:
        return {near(), pair(depth, inside_field), {}};
      case 8:
        return {AtLeast{1 + static_cast<unsigned>(pick(100))}, one(depth, inside_field), {}};
      case 9:
        return {HeadlineLead{}, one(depth, inside_field), {}};
      default:
        return inside_field ? phrase() : Node{Field{"said-by"}, one(depth, true), {}};
    }
  }

 private:
  int pick(int choices) { return std::uniform_int_distribution<int>(0, choices - 1)(random_); }

  Node word() {
    static constexpr std::array<std::string_view, 8> texts = {
        "sanctions", "U.S.", "COVID-19",   "AT&T",
        "C#",        "w/o",  "http://a.b", "\xD0\xB6\xD0\xB8\xD1\x82"};
    const auto form = static_cast<WordForm>(pick(4));
    if (form != WordForm::inflected) return {Word{"talks", form}, {}, {}};
    return {Word{std::string(texts.at(static_cast<std::size_t>(pick(8))))}, {}, {}};
  }

  Node phrase() { return {Phrase{{"and", "AND", "x*y"}}, {}, {}}; }

  Node maybe_date() {
    const Day first = 1999y / 12 / 31;
    const Day last = 2022y / 1 / 9;
    switch (pick(5)) {
      case 0:
        return {DateRange{first, std::nullopt}, {}, {}};
      case 1:
        return {DateRange{std::nullopt, last}, {}, {}};
      case 2:
        return {DateRange{first, last}, {}, {}};
      case 3:
        return {DateRange{last, last}, {}, {}};
      default:
        return phrase();
    }
  }

  Near near() {
    const auto unit = static_cast<Unit>(pick(3));
    const bool negated = pick(2) == 1;
    if (unit != Unit::words) return {.unit = unit, .negated = negated};
    return {1 + static_cast<unsigned>(pick(100)), pick(2) == 1, unit, negated};
  }

  std::vector<Node> one(int depth, bool inside_field) {
    std::vector<Node> nodes;
    nodes.push_back(any_tree(depth - 1, inside_field));
    return nodes;
  }

  std::vector<Node> pair(int depth, bool inside_field) {
    std::vector<Node> nodes = one(depth, inside_field);
    nodes.push_back(any_tree(depth - 1, inside_field));
    return nodes;
  }

  std::vector<Node> children(int depth, bool inside_field) {
    std::vector<Node> nodes = pair(depth, inside_field);
    if (pick(2) == 1) nodes.push_back(any_tree(depth - 1, inside_field));
    return nodes;
  }

  std::vector<Node> plain_children(int depth, bool inside_field) {
    std::vector<Node> nodes = children(depth, inside_field);
    for (Node& node : nodes) {
      if (is<Field>(node) || is<DateRange>(node)) node = word();
    }
    return nodes;
  }

  std::mt19937 random_;
};

TEST(ToQueryString, ReadsBackAsTheSameTree) {
  constexpr int trees = 5'000;
  TreeMaker maker(20220109);
  for (int i = 0; i < trees; ++i) {
    const Node tree = maker.any_tree(1 + i % 3);
    const std::string printed = to_query_string(tree);
    const Node read = parse_query(printed, context());
    ASSERT_EQ(read, tree) << printed << "\n" << describe(tree) << "\n" << describe(read);
  }
}

TEST(SignOf, WritesProximityAsItIsTyped) {
  EXPECT_EQ(sign_of({.distance = 5}), "w/5");
  EXPECT_EQ(sign_of({.distance = 12, .ordered = true}), "pre/12");
  EXPECT_EQ(sign_of({.unit = Unit::sentence}), "w/s");
  EXPECT_EQ(sign_of({.unit = Unit::paragraph, .negated = true}), "NOT w/p");
}

}  // namespace
}  // namespace clipfile::query
