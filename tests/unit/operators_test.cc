// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/operators.h"

#include <gtest/gtest.h>
#include <string>

#include "searcher/query/parser.h"
#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

using namespace std::chrono_literals;

std::string show(const MentionTree& tree) {
  std::string text;
  switch (tree.kind) {
    case MentionTree::Kind::words:
      for (const WordTerms& word : tree.words) {
        if (!text.empty()) text += '+';
        for (const std::string& term : word.elsewhere) text += term;
      }
      return tree.in_story ? text : text + " in its field";
    case MentionTree::Kind::any:
      text = "any";
      break;
    case MentionTree::Kind::near:
      text = "near";
      break;
    case MentionTree::Kind::headline_lead:
      text = "lead";
      break;
    case MentionTree::Kind::said:
      text = "said";
      break;
    case MentionTree::Kind::spoken:
      text = "spoken";
      break;
  }
  text += '(';
  for (const MentionTree& child : tree.children) {
    text += (text.back() == '(' ? "" : ", ") + show(child);
  }
  return text + ')';
}

std::string show(const Condition& condition) {
  if (condition.kind == Condition::Kind::mentioned) {
    return std::to_string(condition.least) + ' ' + show(condition.mentions);
  }
  constexpr std::string_view names[] = {"all", "any", "none"};
  std::string text(names[static_cast<std::size_t>(condition.kind)]);
  text += '(';
  for (const Condition& child : condition.children) {
    text += (text.back() == '(' ? "" : ", ") + show(child);
  }
  return text + ')';
}

CheckedQuery compile(const SmallIndex& index, std::string_view typed,
                     WantedWords* wanted = nullptr) {
  Lexicon lexicon(index.database());
  const Synonyms synonyms("x, y, \"z z\"", "words");
  WordCompiler words(lexicon, synonyms, true);
  const query::Node root =
      query::parse_query(typed, {.fields = schema::field_names(), .today = 2022y / 2 / 1});
  CheckedQuery checked = OperatorCompiler(words).compile(root);
  if (wanted) *wanted = words.take_wanted();
  return checked;
}

TEST(OperatorCompiler, SaysWhatXapianIsAskedAndWhatIsChecked) {
  const SmallIndex index({make_article("/1", "", {"a b c"})});
  const struct {
    std::string_view typed, asked, checked;
  } rows[] = {
      {"a w/5 b", "(a AND b)", "1 near(a, b)"},
      {"a NOT w/5 b", "a", "1 near(a, b)"},
      {"a w/5 b w/2 \"c d\"", "((a AND b) AND (c PHRASE 2 d))", "1 near(near(a, b), c+d)"},
      {"(a OR b) w/s c", "((a OR b) AND c)", "1 near(any(a, b), c)"},
      {"atleast3(a OR b)", "(a OR b)", "3 any(a, b)"},
      {"hlead(a)", "a", "1 lead(a)"},
      {"hlead(a b)", "(a AND b)", "all(1 lead(a), 1 lead(b))"},
      {"hlead(a NOT (b OR c))", "a", "all(1 lead(a), none(any(1 lead(b), 1 lead(c))))"},
      {"hlead(atleast2(a w/5 b))", "(a AND b)", "2 lead(near(a, b))"},
      {"hlead(a) w/5 b", "(a AND b)", "1 near(lead(a), b)"},
      {"byline:a w/5 byline:b", "(Aa AND Ab)", "1 near(Aa in its field, Ab in its field)"},
      {"headline:a w/5 b", "(Sa AND b)", "1 near(Sa, b)"},
      {"~x w/5 b", "((x MAX y MAX (z PHRASE 2 z)) AND b)", "1 near(any(x, y, z+z), b)"},
  };
  for (const auto& [typed, asked, checked] : rows) {
    const CheckedQuery compiled = compile(index, typed);
    EXPECT_EQ(compiled.query.get_description(), "Query(" + std::string(asked) + ")") << typed;
    EXPECT_EQ(show(compiled.condition), checked) << typed;
  }
}

TEST(OperatorCompiler, BindsTheWordsInsideAndLooksForNoneThatIsLeftOut) {
  const SmallIndex index({make_article("/1", "", {"a b c"})});
  const auto units = [&](std::string_view typed) {
    WantedWords wanted;
    compile(index, typed, &wanted);
    std::string text;
    for (const SearchUnit& unit : wanted.units) {
      EXPECT_TRUE(unit.bound);
      text += (text.empty() ? "" : " ") + unit.typed;
    }
    return text;
  };
  EXPECT_EQ(units("a w/5 b"), "a b");
  EXPECT_EQ(units("a NOT w/5 b"), "a");
  EXPECT_EQ(units("hlead(a NOT (b w/5 c))"), "a");
  EXPECT_EQ(units("atleast2(a OR \"b c\")"), "a b c");
  EXPECT_EQ(units("byline:a w/5 byline:b"), "");
}

TEST(IsOperator, KnowsThree) {
  const auto is = [](std::string_view typed) {
    return is_operator(
        query::parse_query(typed, {.fields = schema::field_names(), .today = 2022y / 2 / 1}));
  };
  for (const auto typed : {"a w/5 b", "a NOT w/s b", "atleast2(a)", "hlead(a)"}) {
    EXPECT_TRUE(is(typed)) << typed;
  }
  for (const auto typed : {"a", "a b", "a AND (b w/5 c)", "headline:(a w/5 b)"}) {
    EXPECT_FALSE(is(typed)) << typed;
  }
}

}  // namespace
}  // namespace clipfile
