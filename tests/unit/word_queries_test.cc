// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/word_queries.h"

#include <gtest/gtest.h>
#include <string>

#include "searcher/query/query_error.h"
#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

using query::Word;
using query::WordForm;

const SmallIndex& small_index() {
  static const SmallIndex index(
      {make_article("/1", "Talk", {"Talks on sanctions. An embargo: a trade war."}),
       make_article("/2", "", {"Die Talks und der Frieden des Friedens."}, "de")});
  return index;
}

std::string show(const WordTerms& terms) {
  std::string text;
  for (const std::string& term : terms.elsewhere) text += (text.empty() ? "" : " ") + term;
  for (const auto& [language, of_language] : terms.by_language) {
    text += ' ' + language + ':';
    for (const std::string& term : of_language) text += (text.back() == ':' ? "" : ",") + term;
  }
  return text;
}

/// Compiles one word of a query, inside an operator.
class WordCompilerTest : public testing::Test {
 protected:
  CompiledWord compile(const Word& word, bool exact = false) {
    WordCompiler compiler(lexicon_, synonyms_, exact);
    compiler.surroundings = surroundings_;
    CompiledWord compiled = compiler.compile(word, 7);
    wanted_ = compiler.take_wanted();
    return compiled;
  }
  std::string asked(const Word& word, bool exact = false) {
    return compile(word, exact).query.get_description();
  }

  Lexicon lexicon_{small_index().database()};
  Synonyms synonyms_{"sanction, embargo, trade war", "words"};
  WordSurroundings surroundings_{.bound = true};
  WantedWords wanted_;
};

TEST_F(WordCompilerTest, KnowsTheFormsOfAWord) {
  EXPECT_EQ(asked({"talks", WordForm::inflected}), "Query(Ztalk)");
  EXPECT_EQ(asked({"talks", WordForm::exact}), "Query(talks)");
  EXPECT_EQ(asked({"talks", WordForm::inflected}, true), "Query(talks)");
  EXPECT_EQ(asked({"tal", WordForm::truncated}), "Query((talk SYNONYM talks))");
  EXPECT_EQ(asked({"trade-war", WordForm::inflected}), "Query((trade PHRASE 2 war))");
  surroundings_.field = schema::find_field("headline");
  EXPECT_EQ(asked({"talks", WordForm::inflected}), "Query(ZStalk)");
  surroundings_.field = schema::find_field("byline");
  EXPECT_EQ(asked({"talks", WordForm::inflected}), "Query(Atalks)");
  surroundings_.field = schema::find_field("lang");
  EXPECT_EQ(asked({"DE", WordForm::inflected}), "Query(Lde)");
}

TEST_F(WordCompilerTest, NamesTheFormsThatAWordHasInEachLanguage) {
  const auto terms = [&](std::string_view typed) {
    return show(compile({std::string(typed), WordForm::inflected}).mentions.words.at(0));
  };
  EXPECT_EQ(terms("talks"), "talk talks de:talk,talks en:talk,talks");
  EXPECT_EQ(terms("Friedens"),
            "fried frieden friedens de:fried,frieden,friedens en:frieden,friedens");
  surroundings_.field = schema::find_field("headline");
  EXPECT_EQ(terms("talk"), "Stalk de:Stalk,Stalks en:Stalk,Stalks");
}

TEST_F(WordCompilerTest, TakesSynonymsForOneWord) {
  EXPECT_EQ(asked({"sanctions", WordForm::synonyms}),
            "Query((Zsanction MAX Zembargo MAX (trade PHRASE 2 war)))");
  ASSERT_EQ(wanted_.synonyms.size(), 1U);
  EXPECT_EQ(wanted_.synonyms[0].typed, "sanctions");
  EXPECT_EQ(wanted_.synonyms[0].members, (std::vector<std::string>{"embargo", "trade war"}));
  EXPECT_EQ(wanted_.units.size(), 3U);
  EXPECT_EQ(asked({"sanctions", WordForm::synonyms}, true), "Query(sanctions)") << "of no group";
  EXPECT_EQ(asked({"wheat", WordForm::synonyms}), "Query(wheat)");
  EXPECT_TRUE(wanted_.synonyms[0].members.empty());
  synonyms_ = Synonyms();
  EXPECT_THROW(asked({"wheat", WordForm::synonyms}), query::QueryError);
}

TEST_F(WordCompilerTest, FreesAWordThatStandsOutsideAnOperatorToo) {
  WordCompiler compiler(lexicon_, synonyms_, false);
  for (const bool bound : {true, false, true}) {
    compiler.surroundings.bound = bound;
    compiler.compile(Word{"talks", WordForm::inflected}, 1);
  }
  const auto units = compiler.take_wanted().units;
  ASSERT_EQ(units.size(), 1U);
  EXPECT_FALSE(units[0].bound);
}

}  // namespace
}  // namespace clipfile
