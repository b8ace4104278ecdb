// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/parser.h"

#include <array>
#include <gtest/gtest.h>
#include <string>
#include <string_view>

#include "searcher/query/describe.h"
#include "searcher/query/query_error.h"

namespace clipfile::query {
namespace {

using namespace std::chrono_literals;

constexpr std::array<std::string_view, 6> fields = {"headline", "byline",  "publication",
                                                    "place",    "said-by", "path"};

QueryContext context() { return {fields, 2022y / 1 / 9}; }

std::string described(std::string_view typed) {
  try {
    return describe(parse_query(typed, context()));
  } catch (const QueryError& error) {
    return error.what();
  }
}

struct Reading {
  std::string_view typed;
  std::string_view described;
};

void expect_readings(std::initializer_list<Reading> readings) {
  for (const auto& [typed, expected] : readings) EXPECT_EQ(described(typed), expected) << typed;
}

TEST(ParseQuery, PutsWordsAndPhrasesSideBySide) {
  expect_readings({
      {"sanctions", "sanctions"},
      {"sanctions russia", "all-first(sanctions, russia)"},
      {"sanctions \"outstretched hand\"", "all-first(sanctions, phrase(\"outstretched hand\"))"},
      {"\"outstretched\"", "phrase(\"outstretched\")"},
      {"Blinken\"outstretched hand\"", "all-first(Blinken, phrase(\"outstretched hand\"))"},
      {"\xD0\xA0\xD1\x8F\xD0\xB1\xD0\xBA\xD0\xBE\xD0\xB2",
       "\xD0\xA0\xD1\x8F\xD0\xB1\xD0\xBA\xD0\xBE\xD0\xB2"},
  });
}

TEST(ParseQuery, TakesOperatorsInCapitalsOnly) {
  expect_readings({
      {"a AND b", "all(a, b)"},
      {"a and b", "all-first(a, and, b)"},
      {"a OR b", "any(a, b)"},
      {"a or b", "all-first(a, or, b)"},
      {"a NOT b", "but-not(a, b)"},
      {"not a", "all-first(not, a)"},
      {"RUSSIA, AND, UKRAINE", "all(RUSSIA, UKRAINE)"},
      {"ANDROID ORDER NOTE", "all-first(ANDROID, ORDER, NOTE)"},
      {"\"a AND b\"", "phrase(\"a AND b\")"},
      {"=AND", "exact(AND)"},
  });
}

TEST(ParseQuery, BindsWordsBeforeAndBeforeOr) {
  expect_readings({
      {"a b OR c d", "any(all-first(a, b), all-first(c, d))"},
      {"a AND b OR c AND d", "any(all(a, b), all(c, d))"},
      {"a OR b AND c", "any(a, all(b, c))"},
      {"a b AND c", "all(all-first(a, b), c)"},
      {"a (b OR c) d", "all-first(a, any(b, c), d)"},
      {"a (b c)", "all-first(a, all-first(b, c))"},
      {"((a))", "a"},
      {"foo(bar)", "all-first(foo, bar)"},
      {"a OR b OR c", "any(a, b, c)"},
  });
}

TEST(ParseQuery, LeavesOutWhatFollowsNotOrAMinus) {
  expect_readings({
      {"a -b", "but-not(a, b)"},
      {"-b a", "but-not(a, b)"},
      {"a -b c", "but-not(all-first(a, c), b)"},
      {"a -b -c", "but-not(but-not(a, b), c)"},
      {"a NOT b c", "but-not(a, all-first(b, c))"},
      {"a AND NOT b AND c", "but-not(all(a, c), b)"},
      {"a NOT b AND c", "but-not(all(a, c), b)"},
      {"a AND -b", "but-not(a, b)"},
      {"NOT b AND a", "but-not(a, b)"},
      {"a -\"b c\"", "but-not(a, phrase(\"b c\"))"},
      {"a -headline:b", "but-not(a, headline(b))"},
      {"a -(b OR c)", "but-not(a, any(b, c))"},
      {"(-b a)", "but-not(a, b)"},
      {"a OR b -c", "any(a, but-not(b, c))"},
      {"a -=B -~c -sanction*", "but-not(but-not(but-not(a, exact(B)), synonyms(c)), sanction*)"},
      {"a -.net", "but-not(a, net)"},
  });
}

TEST(ParseQuery, TakesDashesBetweenSpacesForPunctuation) {
  expect_readings({
      {"talks - sanctions", "all-first(talks, sanctions)"},
      {"talks -- sanctions", "all-first(talks, sanctions)"},
      {"talks --sanctions", "all-first(talks, sanctions)"},
      {"talks \xE2\x80\x93 sanctions", "all-first(talks, sanctions)"},
      {"talks \xE2\x80\x94sanctions", "all-first(talks, sanctions)"},
      {"talks -> sanctions", "all-first(talks, sanctions)"},
      {"talks, -", "talks"},
      {"COVID-19 pre-war", "all-first(COVID-19, pre-war)"},
      {"\"talks\"-sanctions", "all-first(phrase(\"talks\"), sanctions)"},
  });
}

TEST(ParseQuery, DropsPunctuationAroundWords) {
  expect_readings({
      {"Who, when? What!", "all-first(Who, when, What)"},
      {"'tis Rights' o\xE2\x80\x99"
       "clock",
       "all-first(tis, Rights, o\xE2\x80\x99"
       "clock)"},
      {"U.S. U.S., end. e.g.", "all-first(U.S., U.S., end, e.g.)"},
      {"sanctions ... & ; talks", "all-first(sanctions, talks)"},
      {"AT&T #MeToo C# 50%", "all-first(AT&T, #MeToo, C#, 50%)"},
      {"= ~ a = b", "all-first(a, b)"},
      {"[sic] {x}", "all-first(sic, x)"},
      {"sanc\xC2\xADtions", "sanctions"},
      {"a\tb\xC2\xA0"
       "c\nd",
       "all-first(a, b, c, d)"},
      {"\"(U.S.) said, 'no'!\"", "phrase(\"U.S. said no\")"},
  });
}

TEST(ParseQuery, TakesTheQuotesOfSeveralLanguages) {
  expect_readings({
      {"\xE2\x80\x9C"
       "a b\xE2\x80\x9D",
       "phrase(\"a b\")"},
      {"\xE2\x80\x9E"
       "a b\xE2\x80\x9C",
       "phrase(\"a b\")"},
      {"\xE2\x80\x9E"
       "a b\xE2\x80\x9D",
       "phrase(\"a b\")"},
      {"\xE2\x80\x9D"
       "a b\xE2\x80\x9D",
       "phrase(\"a b\")"},
      {"\xC2\xAB"
       "a b\xC2\xBB",
       "phrase(\"a b\")"},
      {"\xC2\xBB"
       "a b\xC2\xAB",
       "phrase(\"a b\")"},
      {"\xC2\xBB"
       "a b\xC2\xBB",
       "phrase(\"a b\")"},
      {"\xE2\x80\x9C"
       "a \"b\" c\xE2\x80\x9D",
       "phrase(\"a b c\")"},
  });
}

TEST(ParseQuery, DropsTheBracketOfAnEnumeration) {
  expect_readings({
      {"1) sanctions 12) talks a) x", "all-first(1, sanctions, 12, talks, a, x)"},
      {"(see 1) 2)", "all-first(all-first(see, 1), 2)"},
      {"(a) sanctions", "all-first(a, sanctions)"},
  });
}

TEST(ParseQuery, ReadsTheFormsOfAWord) {
  expect_readings({
      {"sanction*", "sanction*"},
      {"sanction*, talks", "all-first(sanction*, talks)"},
      {"=Word ~word", "all-first(exact(Word), synonyms(word))"},
      {"a=b ~/bin", "all-first(a=b, /bin)"},
      {"\"M*A*S*H unit\"", "phrase(\"M*A*S*H unit\")"},
  });
}

TEST(ParseQuery, LetsFieldsAndDatesNarrow) {
  expect_readings({
      {"headline:sanctions", "headline(sanctions)"},
      {"headline:\"outstretched hand\"", "headline(phrase(\"outstretched hand\"))"},
      {"headline:(a OR b)", "headline(any(a, b))"},
      {"headline:=Word", "headline(exact(Word))"},
      {"headline:sanction*", "headline(sanction*)"},
      {"said-by:Ryabkov pointless", "all(pointless, said-by(Ryabkov))"},
      {"a headline:x b date:2022",
       "all(all-first(a, b), headline(x), date(2022-01-01..2022-12-31))"},
      {"a AND headline:x b", "all(a, b, headline(x))"},
      {"path:/2022/01/talks.txt", "path(/2022/01/talks.txt)"},
      {"headline:a OR byline:b", "any(headline(a), byline(b))"},
  });
}

TEST(ParseQuery, TakesOtherColonsForText) {
  expect_readings({
      {"Title: sanctions", "all-first(Title, sanctions)"},
      {"title: sanctions", "all-first(title, sanctions)"},
      {"headline: sanctions", "all-first(headline, sanctions)"},
      {"12:30 MHC:antigen h5:x", "all-first(12:30, MHC:antigen, h5:x)"},
      {"http://example.org/a,b", "http://example.org/a,b"},
      {"(see note:)", "all-first(see, note)"},
  });
}

TEST(ParseQuery, ReadsRangesOfDates) {
  expect_readings({
      {"date:2022", "date(2022-01-01..2022-12-31)"},
      {"date:2022-01-09", "date(2022-01-09..2022-01-09)"},
      {"date:2022-01..2022-03", "date(2022-01-01..2022-03-31)"},
      {"date:2022-01..", "date(2022-01-01..)"},
      {"date:..2022-03,", "date(..2022-03-31)"},
      {"date:-7d..", "date(2022-01-02..)"},
      {"date:-1m", "date(2021-12-09..2021-12-09)"},
      {"date:yesterday", "date(2022-01-08..2022-01-08)"},
      {"date:-2w..today", "date(2021-12-26..2022-01-09)"},
      {"a -date:2022-01", "but-not(a, date(2022-01-01..2022-01-31))"},
  });
}

TEST(ParseQuery, ReadsTheOperatorsOfNexisAndFactiva) {
  expect_readings({
      {"a w/5 b", "within(5 words, a, b)"},
      {"a W/1 b", "within(1 word, a, b)"},
      {"a pre/5 b", "before(5 words, a, b)"},
      {"a w/s b", "within(same sentence, a, b)"},
      {"a W/P b", "within(same paragraph, a, b)"},
      {"a NOT w/5 b", "not-within(5 words, a, b)"},
      {"a NOT PRE/5 b", "not-before(5 words, a, b)"},
      {"a w/5 b w/3 c", "within(3 words, within(5 words, a, b), c)"},
      {"a b w/5 \"c d\" e", "all-first(a, within(5 words, b, phrase(\"c d\")), e)"},
      {"(a OR b) w/5 sanction*", "within(5 words, any(a, b), sanction*)"},
      {"atleast3(sanctions)", "at-least(3, sanctions)"},
      {"ATLEAST3(a OR b) c", "all-first(at-least(3, any(a, b)), c)"},
      {"hlead(a AND b)", "headline-or-lead(all(a, b))"},
      {"a -hlead(b)", "but-not(a, headline-or-lead(b))"},
      {"a pre/s b", "before(same sentence, a, b)"},
      {"a NOT PRE/P b", "not-before(same paragraph, a, b)"},
      {"atleast hlead w/o pre/war", "all-first(atleast, hlead, w/o, pre/war)"},
  });
}

TEST(ParseQuery, RemembersWhereEachPartStood) {
  const Node node = parse_query("\xD0\xB6 (\"b c\" OR -d headline:e)", context());
  ASSERT_TRUE(is<Words>(node));
  EXPECT_EQ(node.columns, (Columns{1, 26}));
  EXPECT_EQ(node.children[0].columns, (Columns{1, 1}));
  EXPECT_EQ(node.children[1].columns, (Columns{3, 26}));
  const Node& phrase = node.children[1].children[0];
  EXPECT_EQ(phrase.columns, (Columns{4, 8}));
  const Node& left_out = node.children[1].children[1];
  ASSERT_TRUE(is<Not>(left_out));
  EXPECT_EQ(left_out.children[0].columns, (Columns{16, 25}));
  EXPECT_EQ(left_out.children[1].columns, (Columns{13, 14}));
}

}  // namespace
}  // namespace clipfile::query
