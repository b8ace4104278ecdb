// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/describe.h"

#include <gtest/gtest.h>
#include <string_view>
#include <vector>

namespace clipfile::query {
namespace {

using namespace std::chrono_literals;

Node word(std::string text) { return {Word{std::move(text)}, {}, {}}; }

TEST(Describe, NamesEachKindOfNode) {
  const std::vector<Node> two = {word("a"), word("b")};
  const std::vector<Node> one = {word("a")};
  struct Row {
    Node node;
    std::string_view described;
  };
  for (const auto& [node, described] : std::vector<Row>{
           {word("a"), "a"},
           {{Word{"A", WordForm::exact}, {}, {}}, "exact(A)"},
           {{Word{"abc", WordForm::truncated}, {}, {}}, "abc*"},
           {{Word{"a", WordForm::synonyms}, {}, {}}, "synonyms(a)"},
           {{Phrase{{"a", "b"}}, {}, {}}, "phrase(\"a b\")"},
           {{And{}, two, {}}, "all(a, b)"},
           {{Or{}, two, {}}, "any(a, b)"},
           {{Not{}, two, {}}, "but-not(a, b)"},
           {{Words{}, two, {}}, "all-first(a, b)"},
           {{Field{"headline"}, one, {}}, "headline(a)"},
           {{DateRange{2022y / 1 / 9, std::nullopt}, {}, {}}, "date(2022-01-09..)"},
           {{Near{.distance = 1}, two, {}}, "within(1 word, a, b)"},
           {{Near{.distance = 5, .ordered = true}, two, {}}, "before(5 words, a, b)"},
           {{Near{.unit = Unit::sentence, .negated = true}, two, {}},
            "not-within(same sentence, a, b)"},
           {{AtLeast{3}, one, {}}, "at-least(3, a)"},
           {{HeadlineLead{}, one, {}}, "headline-or-lead(a)"},
       }) {
    EXPECT_EQ(describe(node), described);
  }
}

TEST(DescribeAsTree, BreaksWhatIsTooLongForALine) {
  const Node near{
      Near{.distance = 5}, {word("talks"), word("\u0441\u0430\u043D\u043A\u0446\u0438\u0438")}, {}};
  const Node node{And{}, {near, word("wheat"), {HeadlineLead{}, {near}, {}}}, {}};
  EXPECT_EQ(describe_as_tree(node, 100), describe(node));
  EXPECT_EQ(describe_as_tree(near, 31), describe(near)) << "letters count, not bytes";
  EXPECT_EQ(describe_as_tree(node, 40),
            "all(\n"
            "  within(5 words, talks, \u0441\u0430\u043D\u043A\u0446\u0438\u0438),\n"
            "  wheat,\n"
            "  headline-or-lead(\n"
            "    within(5 words, talks, \u0441\u0430\u043D\u043A\u0446\u0438\u0438)))");
  EXPECT_EQ(describe_as_tree(near, 10),
            "within(5 words,\n  talks,\n  \u0441\u0430\u043D\u043A\u0446\u0438\u0438)");
}

}  // namespace
}  // namespace clipfile::query
