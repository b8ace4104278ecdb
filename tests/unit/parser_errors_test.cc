// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>
#include <gtest/gtest.h>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/describe.h"
#include "searcher/query/limits.h"
#include "searcher/query/parser.h"
#include "searcher/query/query_error.h"

namespace clipfile::query {
namespace {

using namespace std::chrono_literals;

constexpr std::array<std::string_view, 6> fields = {"headline", "byline",  "publication",
                                                    "place",    "said-by", "path"};

QueryContext context() { return {fields, 2022y / 1 / 9}; }

/// The whole message with its hint.
std::string line_of(std::string_view typed) {
  try {
    return "understood as " + describe(parse_query(typed, context()));
  } catch (const QueryError& error) {
    return error.what();
  }
}

std::string error_of(std::string_view typed) {
  try {
    return "understood as " + describe(parse_query(typed, context()));
  } catch (const QueryError& error) {
    return std::to_string(error.column()) + " " + error.message();
  }
}

struct Mistake {
  std::string_view typed;
  std::string_view error;
};

void expect_errors(std::initializer_list<Mistake> errors) {
  for (const auto& [typed, expected] : errors) EXPECT_EQ(error_of(typed), expected) << typed;
}

TEST(ParseQueryErrors, NamesTheColumnOfWhatDoesNotBalance) {
  expect_errors({
      {"sanctions AND \"outstretched", "15 no closing quote for the phrase that starts here"},
      {"a \xE2\x80\x9C"
       "b\"",
       "3 no closing quote for the phrase that starts here"},
      {"\xD0\xB6\xD0\xB6 (a", "4 no closing bracket for this one"},
      {"a (", "3 no closing bracket for this one"},
      {"hlead(a", "6 no closing bracket for this one"},
      {"a talks)", "8 this bracket closes none"},
      {"abc)", "4 this bracket closes none"},
      {"123) x", "4 this bracket closes none"},
      {"()", "1 nothing stands in these brackets"},
      {"a (, ;) b", "3 nothing stands in these brackets"},
      {"\"\"", "1 no word in the phrase that starts here"},
      {"a \"...\"", "3 no word in the phrase that starts here"},
  });
}

TEST(ParseQueryErrors, NamesTheColumnOfAnOperatorThatDangles) {
  expect_errors({
      {"AND x", "1 nothing stands before AND"},
      {"x OR", "3 nothing stands after OR"},
      {"x AND OR y", "3 nothing stands after AND"},
      {"(AND x)", "2 nothing stands before AND"},
      {"NOT", "1 nothing stands after NOT"},
      {"x NOT NOT y", "3 nothing stands after NOT"},
      {"w/5 x", "1 nothing stands before w/5"},
      {"x w/5", "3 nothing stands after w/5"},
      {"x NOT w/5", "3 nothing stands after NOT w/5"},
      {"x w/5 -y", "3 nothing stands after w/5"},
      {"x -y w/5 z", "6 w/5 cannot stand behind what is left out"},
      {"x -AND", "3 nothing stands after -"},
      {"x NOT y -z", "9 - cannot stand behind NOT"},
  });
}

TEST(ParseQueryErrors, RefusesQueriesThatOnlyLeaveOut) {
  expect_errors({
      {"NOT x", "5 this only says what to leave out"},
      {"-x", "1 this only says what to leave out"},
      {"-x -y", "1 this only says what to leave out"},
      {"a OR -b", "6 this only says what to leave out"},
      {"a (-b)", "4 this only says what to leave out"},
  });
}

TEST(ParseQueryErrors, NamesTheColumnOfAFieldThatCannotBe) {
  expect_errors({
      {"publicaton:x", "1 unknown field \"publicaton\""},
      {"a -foo:x", "4 unknown field \"foo\""},
      {"abcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuvwxyz:x",
       "1 unknown field \"abcdefghijklmnopqrstuvwxyz-abcde...\""},
      {"headline:AND", "1 nothing to look for directly after headline:"},
      {"headline:, x", "1 nothing to look for directly after headline:"},
      {"headline:-x", "10 - cannot stand behind a field"},
      {"headline:byline:x", "10 byline: cannot stand inside another field"},
      {"headline:(a byline:x)", "13 byline: cannot stand inside another field"},
      {"headline:(a date:2022)", "13 date: cannot stand inside another field"},
      {"~headline:x", "1 = and ~ stand before a single word"},
  });
}

TEST(ParseQueryErrors, NamesTheColumnOfADateThatCannotBe) {
  expect_errors({
      {"date:2022-13", "6 no such date"},
      {"date:2022-02-30", "6 no such date"},
      {"date:tomorrow", "6 no such date"},
      {"date:2022..2021-13", "12 no such date"},
      {"date:..x", "8 no such date"},
      {"date:\"2022\"", "6 no such date"},
      {"date:,", "6 no such date"},
      {"date:-9999y", "6 no such date"},
      {"a date:..", "8 no date on either side of .."},
      {"date:2022..2021", "6 the range of dates ends before it begins"},
  });
}

TEST(ParseQueryErrors, NamesTheColumnOfASignThatCannotBe) {
  expect_errors({
      {"*", "1 * can only stand at the end of a word"},
      {"a * b", "3 * can only stand at the end of a word"},
      {"*tion", "1 * can only stand at the end of a word"},
      {"sanc*ion", "5 * can only stand at the end of a word"},
      {"sanction**", "9 * can only stand at the end of a word"},
      {"ab*", "3 too few letters before *"},
      {"=Sanction*", "10 * cannot follow a word with = or ~"},
      {"\"economic sanction*\"", "19 * cannot stand inside a phrase"},
      {"~\"a b\"", "1 = and ~ stand before a single word"},
      {"=(a b)", "1 = and ~ stand before a single word"},
      {"a w/0 b", "3 w/n is out of bounds"},
      {"a w/101 b", "3 w/n is out of bounds"},
      {"a pre/99999999999999999999 b", "3 pre/n is out of bounds"},
      {"atleast(a)", "1 atleast needs a number, 1 to 100"},
      {"atleast0(a)", "1 atleast needs a number, 1 to 100"},
      {"atleast101(a)", "1 atleast needs a number, 1 to 100"},
      {"atleast3 a", "1 no bracket directly after atleast"},
      {"atleast3()", "9 nothing stands in these brackets"},
  });
}

TEST(ParseQueryErrors, SaysSoWhereThereIsNothingToSearchFor) {
  for (const std::string_view typed :
       {"", " ", " - -- ... ", "$ &", "\xFF\xFE", "\xF0\x9F\x99\x82"}) {
    EXPECT_EQ(error_of(typed), "0 nothing to search for") << typed;
  }
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

TEST(ParseQueryErrors, StaysWithinItsLimits) {
  EXPECT_NO_THROW(parse_query(std::string(max_query_bytes, 'a'), context()));
  EXPECT_EQ(error_of(std::string(max_query_bytes + 1, 'a')), "0 too long");
  EXPECT_EQ(error_of(repeated("word ", 10'000)), "0 too long");
  EXPECT_EQ(error_of(repeated("(", 100'000)), "0 too long");

  EXPECT_NO_THROW(parse_query("a" + repeated(" OR a", max_operators), context()));
  EXPECT_EQ(error_of("a" + repeated(" OR a", max_operators + 1)), "323 too many operators");
  EXPECT_EQ(error_of(repeated("abc* ", max_operators + 1)), "321 too many operators");
  EXPECT_NO_THROW(parse_query("a" + repeated(" -b", max_operators), context()));

  const auto nested = [](std::size_t depth) {
    return repeated("(", depth) + "a" + repeated(")", depth);
  };
  EXPECT_NO_THROW(parse_query(nested(max_nesting), context()));
  EXPECT_EQ(error_of(nested(max_nesting + 1)), "33 brackets are nested too deeply");
  EXPECT_EQ(error_of(repeated("hlead(", max_nesting + 1)), "198 brackets are nested too deeply");
}

TEST(ParseQueryErrors, SaysHowLargeAQueryMayBe) {
  EXPECT_NE(line_of(std::string(5'000, 'a')).find("at most 4096 bytes"), std::string::npos);
  EXPECT_NE(line_of(repeated("-a ", 65)).find("at most 64"), std::string::npos);
  EXPECT_NE(line_of(repeated("(", 33)).find("at most 32"), std::string::npos);
  EXPECT_NE(line_of("a w/101 b").find("1 to 100"), std::string::npos);
}

/// Bytes at random seldom form a query; these pieces often do.
std::string random_query(std::mt19937& random) {
  static constexpr std::array<std::string_view, 40> pieces = {" ",
                                                              " ",
                                                              " ",
                                                              " AND ",
                                                              " OR ",
                                                              " NOT ",
                                                              "-",
                                                              "(",
                                                              ")",
                                                              "\"",
                                                              "*",
                                                              "=",
                                                              "~",
                                                              "date:",
                                                              "headline:",
                                                              "2022",
                                                              "..",
                                                              "w/5",
                                                              "pre/3",
                                                              "w/s",
                                                              "atleast3(",
                                                              "hlead(",
                                                              "a",
                                                              "words",
                                                              ".",
                                                              ",",
                                                              "\xFF",
                                                              "\xE2\x80",
                                                              "\xE2\x80\x9C",
                                                              "\xC2\xBB",
                                                              "\xD0\xB6",
                                                              "\xE2\x80\x8F",
                                                              "\0",
                                                              "//",
                                                              ":",
                                                              "foo:",
                                                              "-7d",
                                                              "1)",
                                                              "U.S.",
                                                              "\xF0\x9F\x99\x82"};
  std::uniform_int_distribution<std::size_t> length(0, 24);
  std::uniform_int_distribution<std::size_t> piece(0, pieces.size() * 2 - 1);
  std::uniform_int_distribution<int> byte(0, 255);
  std::string typed;
  for (std::size_t left = length(random); left > 0; --left) {
    const std::size_t chosen = piece(random);
    if (chosen < pieces.size()) {
      typed += pieces[chosen];
    } else {
      typed += static_cast<char>(byte(random));
    }
  }
  return typed;
}

TEST(ParseQueryErrors, ThrowsNothingButQueryErrorsWhateverTheBytes) {
  constexpr int strings = 20'000;
  std::mt19937 random(20220109);
  int understood = 0;
  for (int i = 0; i < strings; ++i) {
    const std::string typed = random_query(random);
    try {
      describe(parse_query(typed, context()));
      ++understood;
    } catch (const QueryError& error) {
      EXPECT_FALSE(format_query_error(error, typed).empty());
    }
  }
  EXPECT_GT(understood, strings / 50);
}

}  // namespace
}  // namespace clipfile::query
