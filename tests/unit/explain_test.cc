// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/explain.h"

#include <gtest/gtest.h>

#include "tests/unit/support/sample_answer.h"

namespace clipfile {
namespace {

using Lines = std::vector<std::string>;

TEST(Explain, SaysHowAQueryWasUnderstood) {
  Answer answer = sample_answer({});
  answer.understood_tree = "all-first(talks,\n  wheat)";
  answer.units = {{"talks", {{"talk", 1}, {"talks", 20}, {"talky", 0}}}, {"wheat", {{"wheat", 0}}}};
  answer.synonyms = {{"oil", {"crude", "black gold"}}, {"tin", {}}};
  answer.passed_over = {"the", "of"};
  answer.feedback = {"Zgeneva", "Zminist"};
  EXPECT_EQ(explain(answer),
            "understood as all-first(talks,\n"
            "  wheat)\n"
            "  ~oil: also crude, black gold\n"
            "  ~tin: in no group of the file of synonyms\n"
            "  talks: talk (1), talks (20)\n"
            "  wheat: in no article\n"
            "  passed over, since they say little: the, of\n"
            "  for ranking only, from the best articles: Zgeneva, Zminist\n");
}

TEST(Explain, TakesScoresApart) {
  Result plain = sample_result(1, "/a", "");
  plain.score = 3.5;
  plain.score_parts = {.passage = 2.25, .article = 1.25};
  Result old = sample_result(2, "/b", "");
  old.score = 2;
  old.score_parts = {.passage = 2, .article = 1, .as_typed = 1, .recency = 0.5};
  EXPECT_EQ(
      explain(sample_answer({plain, old})),
      "understood as talks\n  talks: talk (1), talks (2)\n"
      "scores\n"
      "  1: 3.50, of the passage 2.25, of the article 1.25\n"
      "  2: 2.00, of the passage 2.00, of the article 1.00, for all words as typed 1.00, times "
      "0.50 for its age\n");
}

TEST(Explain, ShowsTwentyFormsOfAWord) {
  Answer answer = sample_answer({});
  answer.units = {{"word*", {}}};
  for (int i = 0; i < 30; ++i)
    answer.units[0].forms.emplace_back("word" + std::to_string(i), i % 15);
  const std::string text = explain(answer);
  EXPECT_NE(text.find("word1 (1), word2 (2)"), std::string::npos);
  EXPECT_NE(text.find(" and 8 more\n"), std::string::npos) << text;
}

TEST(Explain, SendsNoControlsToTheTerminal) {
  Answer answer = sample_answer({});
  const std::string hostile = "a\x1b[31m\n";
  answer.understood_tree = hostile;
  answer.synonyms = {{hostile, {hostile}}};
  answer.units = {{hostile, {{hostile, 1}}}};
  answer.passed_over = answer.feedback = answer.unknown = {hostile};
  EXPECT_EQ(explain(answer).find('\x1b'), std::string::npos);
  for (const std::string& line : remarks(answer)) EXPECT_EQ(line.find('\x1b'), std::string::npos);
}

TEST(Remarks, SayWhyNothingWasFound) {
  Answer empty = sample_answer({});
  empty.indexed = 0;
  EXPECT_EQ(remarks(empty), Lines{"the index has no articles yet: add some with clip-index"});

  Answer unknown = sample_answer({});
  unknown.unknown = {"wheat", "oil"};
  EXPECT_EQ(remarks(unknown),
            (Lines{"in no article: wheat, oil", "nothing found in 100 articles"}));

  Answer apart = sample_answer({});
  apart.advice.parts = {{"talks", 20}, {"wheat", 3}};
  EXPECT_EQ(remarks(apart), Lines{"nothing found in 100 articles: talks 20, wheat 3, both 0"});
  apart.advice.parts.push_back({"oil", 1});
  EXPECT_EQ(remarks(apart),
            Lines{"nothing found in 100 articles: talks 20, wheat 3, oil 1, all together 0"});
  apart.advice.parts[0].articles = 0;
  EXPECT_EQ(remarks(apart), Lines{"nothing found in 100 articles: talks 0, wheat 3, oil 1"});

  Answer phrase = sample_answer({});
  phrase.advice.words = {{"cold", 2}, {"war", 3}};
  EXPECT_EQ(remarks(phrase),
            (Lines{"nothing found in 100 articles", "cold 2, war 3, but not as it was asked"}));
}

TEST(Remarks, SayWhatWasMeant) {
  Answer answer = sample_answer({sample_result(1, "/a", "talks")});
  answer.unknown = {"tlaks", "wheat"};
  answer.names = {{"tlaks", {}, {{"tolks", 1, .9}}}};
  answer.advice.suggestions = {{{"tlaks", ""}, 0, {{"talks", 20}}, false},
                               {{"weat", ""}, 2, {{"wheat", 50}, {"heat", 40}}, false},
                               {{"german", "lang"}, 0, {{"en", 3}, {"de", 1}}, true}};
  EXPECT_EQ(remarks(answer),
            (Lines{"in no article: wheat", "tlaks is in no article: did you mean talks (20)?",
                   "weat is in 2 articles: did you mean wheat (50) or heat (40)?",
                   "lang:german is in no article: there are en (3) and de (1)"}));
}

TEST(Remarks, NameTheSpellingsThatWereLookedForAndThoseOffered) {
  Answer answer = sample_answer({sample_result(1, "/a", "talks")});
  answer.names = {{"Ryabkov", {{"рябков", 2, 1}, {"riabkov", 1, 1}}, {{"ryabkova\x1b", 3, .9}}}};
  EXPECT_EQ(remarks(answer), (Lines{"Ryabkov is also рябков (2), riabkov (1)",
                                    "Ryabkov: did you also mean ryabkova\uFFFD (3)?"}));
  answer.names[0].same.assign(7, {"x", 1, 1});
  answer.names[0].doubtful.clear();
  EXPECT_EQ(remarks(answer)[0], "Ryabkov is also x (1), x (1), x (1), x (1), x (1) and 2 more");
}

TEST(Remarks, AreFewWhereSomethingWasFound) {
  Answer answer = sample_answer({sample_result(1, "/a", "talks")});
  EXPECT_TRUE(remarks(answer).empty());
  answer.unknown = {"wheat"};
  EXPECT_EQ(remarks(answer), Lines{"in no article: wheat"});
}

}  // namespace
}  // namespace clipfile
