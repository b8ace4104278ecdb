// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/quotes/speakers.h"

#include <gtest/gtest.h>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "indexer/analyse/quotes/antecedents.h"
#include "indexer/analyse/quotes/introductions.h"
#include "indexer/analyse/quotes/roles.h"
#include "indexer/analyse/quotes/verbless_quotes.h"
#include "tests/unit/support/quoted.h"

namespace clipfile {
namespace {

using Row = std::pair<std::string_view, std::string_view>;

void expect_quotes(std::initializer_list<Row> rows, std::string_view language = "en") {
  for (const auto& [text, expected] : rows)
    EXPECT_EQ(show_quotes(text, language), expected) << text;
}

TEST(IntroducePeople, LearnsWhatAPersonIs) {
  expect_quotes({
      {"Ada Byron, the climate minister of Utopia, came.\n\nMax Born left.\n\n“We go,” the "
       "minister "
       "said.",
       "Ada Byron?: We go,\n"},
      {"The geographer Ada Byron came. Max Born left. “We go,” the geographer said.",
       "Ada Byron?: We go,\n"},
      {"Ada Byron became the champion. Max Born left. “We go,” the champion said.",
       "Ada Byron?: We go,\n"},
      {"The judge is Ada Byron, who came late. Max Born left. “We go,” the judge said.",
       "Ada Byron?: We go,\n"},
      {"Max Born left. His mother, Rosie, stayed. “I wait,” she said.", "Rosie?: I wait,\n"},
  });
}

TEST(IntroducePeople, TakesNoCompoundForAPerson) {
  expect_quotes({
      {"Ada Byron has won 23 Grand Slam titles. “I stop,” she said.", "Ada Byron?: I stop,\n"},
      {"Mail carriers complained, and Anna Byron came. “It bites,” she said.",
       "Anna Byron?: It bites,\n"},
  });
}

TEST(IntroducePeople, TellsPersonsOfOneSurnameApart) {
  expect_quotes({
      {"Hugh Byron came. “We go,” Joan Byron said.", "Joan Byron: We go,\n"},
      {"Hugh Byron came with Joan Byron. “We go,” said Mr Byron.", "Hugh Byron: We go,\n"},
  });
}

TEST(AttributeQuotes, NamesNoSpeakerTwice) {
  const Quotes found = find_quotes("“We go,” said Mr Byron. “We stay,” said Mrs Byron.", "en");
  EXPECT_EQ(found.speakers, std::vector<std::string>{"Byron"});
  EXPECT_EQ(found.quotes.size(), 2U);
}

TEST(Antecedents, FindsWhomADescriptionMeans) {
  expect_quotes({
      {"A technician waited. Ada Byron left. “It works,” the technician said.",
       "A technician?: It works,\n"},
      {"Outside the gate a waiter stood. “It is late,” he said.", "a waiter?: It is late,\n"},
      {"“We go,” Ada Byron said. “We stay,” her father told her.",
       "Ada Byron: We go,\nher father: We stay,\n"},
      {"Two colleagues complained. “It bites,” she said.", ""},
  });
}

TEST(Antecedents, FindsWhomAPronounMeansBehindIt) {
  expect_quotes(
      {{"“I stop,” she told her party. With that Ada Byron left.", "Ada Byron?: I stop,\n"}});
}

TEST(Antecedents, KnowsWhatItMeans) {
  expect_quotes({
      {"A consumers’ union has made a list. “You may add to it,” it said.",
       "A consumers’ union?: You may add to it,\n"},
      {"The National Bank was dry. A way was found, it said, “to secure the peace”.",
       "National Bank?: to secure the peace\n"},
  });
}

TEST(AttributeQuotes, KnowsUnlistedVerbsByTheirPlace) {
  expect_quotes({{"“We go,” Ada Byron grins.", "Ada Byron: We go,\n"},
                 {"“We go,” warbled Ada Byron.", "Ada Byron: We go,\n"},
                 {"“We go,” the waiter in the street reports.", "the waiter: We go,\n"},
                 {"“We have a purse,” as one delegate put it.", "one delegate: We have a purse,\n"},
                 {"“We had to go,” the note read.", "the note: We had to go,\n"}});
  expect_quotes({{"«Мы идём», — буркнул Герман Вельяминов.", "Герман Вельяминов: Мы идём\n"}},
                "ru");
  expect_quotes(
      {{"« On y va », s’étrangle Régis Bouvet.", "Régis Bouvet: On y va\n"},
       {"Régis Bouvet est venu. « On y va », a-t-il confié.", "Régis Bouvet?: On y va\n"}},
      "fr");
}

TEST(AttributeQuotes, GivesSignsAndJargonToNobody) {
  expect_quotes({{"A sign on the gate says “Beware of the goose”.", ""},
                 {"The fund pays for what the jargon calls “loss and damage”.", ""},
                 {"Ada Byron left. It does not hold the word “Russia”.", ""}});
}

TEST(AttributeQuotes, TakesNoGermanNounForAPerson) {
  expect_quotes({{"Zweieinhalb Monate wird demonstriert. „Das Volk will Brot und Arbeit“.", ""},
                 {"Leider sagte „dass es so war“ niemand.", ""},
                 {"Landrätin Friederike Byron kam. „Es hat sich jemand gemeldet“, berichtete sie.",
                  "Friederike Byron?: Es hat sich jemand gemeldet\n"}},
                "de");
}

TEST(AttributeQuotes, GivesParagraphsTheSpeakerWhoIsNamedBehindThem) {
  expect_quotes({{"Max Born left.\n\n“They said so.\n\n“I never,” said Ada Byron.",
                  "Ada Byron: They said so.\nAda Byron: I never,\n"}});
}

TEST(VerblessQuotes, FindTheSpeakerOfAnExclamation) {
  expect_quotes(
      {{"“We did it!” Ada Byron, chief of the works, whose roof leaks, said in a letter to "
        "the many friends of the house.",
        "Ada Byron: We did it!\n"}});
}

TEST(FindHead, IsTheNounOfAPhrase) {
  const std::tuple<std::string_view, std::string_view, bool> rows[] = {
      {"a waiter in the street", "waiter", true},
      {"the climate minister of Utopia", "minister", true},
      {"the quarterly list", "list", false},
      {"the florist", "florist", true},
      {"the finance ministry", "ministry", false}};
  const SpeechWords& words = *find_speech_words("en");
  for (const auto& [text, head, is_person] : rows) {
    const QuoteTokens tokens = tokenise_around_quotes(text, {0, text.size()}, {}, words);
    const std::size_t found = find_head(tokens, {0, tokens.size()});
    ASSERT_LT(found, tokens.size()) << text;
    EXPECT_EQ(tokens[found].folded, head);
    EXPECT_EQ(means_person(tokens[found], words), is_person) << text;
  }
}

}  // namespace
}  // namespace clipfile
