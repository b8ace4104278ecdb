// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>
#include <string>

#include "indexer/analyse/quotes/given_names.h"
#include "indexer/analyse/quotes/names.h"
#include "indexer/analyse/quotes/reporting.h"
#include "indexer/analyse/quotes/subjects.h"

namespace clipfile {
namespace {

QuoteTokens tokens_of(std::string_view text, std::string_view language = "en") {
  return tokenise_around_quotes(text, {0, text.size()}, find_quoted_texts(text),
                                *find_speech_words(language));
}

std::string show(std::string_view text, const QuoteTokens& tokens, TokenRange range) {
  if (range.empty()) return "";
  const std::size_t begin = tokens[range.begin].range.begin;
  return std::string(text.substr(begin, tokens[range.end - 1].range.end - begin));
}

TEST(ReadNameRun, LeavesTitlesOut) {
  const std::tuple<const char*, std::string_view, std::string_view> rows[] = {
      {"en", "Antony Blinken said", "Antony Blinken"},
      {"en", "State Antony Blinken", "Antony Blinken"},
      {"en", "Dr. Solveig Maartens", "Solveig Maartens"},
      {"en", "George W. Bush said", "George W. Bush"},
      {"en", "Deputy Foreign Minister Sergey Ryabkov,", "Sergey Ryabkov"},
      {"en", "Larry King", "Larry King"},
      {"en", "President", ""},
      {"en", "Blinken’s aide", "Blinken’s"},
      {"en", "Ursula von der Leyen on Sunday", "Ursula von der Leyen"},
      {"de", "Malermeister Detlef Kruse aus", "Detlef Kruse"},
      {"ru", "Герман Вельяминов считает", "Герман Вельяминов"},
  };
  for (const auto& [language, text, expected] : rows) {
    const QuoteTokens tokens = tokens_of(text, language);
    const NameRun name = read_name_run(tokens, 0, tokens.size(), *find_speech_words(language));
    EXPECT_EQ(show(text, tokens, name.words), expected) << text;
  }
}

TEST(NamesPerson, TellsPersonsFromInstitutions) {
  const std::pair<std::string_view, bool> rows[] = {{"Antony Blinken", true},
                                                    {"Security Council", false},
                                                    {"Mr. Smith", true},
                                                    {"Geneva", false}};
  for (const auto& [text, expected] : rows) {
    const QuoteTokens tokens = tokens_of(text);
    const NameRun name = read_name_run(tokens, 0, tokens.size(), *find_speech_words("en"));
    EXPECT_EQ(names_person(tokens, name), expected) << text;
  }
}

TEST(People, KnowASurnameAGivenNameACaseAndATitle) {
  const std::string_view text =
      "Foreign Minister Ada Byron, Max Born, Byron, Ada, Mr. Born's, Karl Byron, Byron";
  const QuoteTokens tokens = tokens_of(text);
  const SpeechWords& words = *find_speech_words("en");
  People people(text, words);
  std::string shown;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!may_begin_name(tokens[i])) continue;
    const NameRun name = read_name_run(tokens, i, tokens.size(), words);
    people.introduce(tokens, name);
    shown += people.name(people.identify(tokens, name)) + '|';
    i = name.run.end - 1;
  }
  EXPECT_EQ(shown, "Ada Byron|Max Born|Ada Byron|Ada Byron|Max Born|Karl Byron|Karl Byron|");
  EXPECT_EQ(people.name(*people.find_by_title("minister")), "Ada Byron");
  EXPECT_FALSE(people.find_by_title("mayor"));
  EXPECT_EQ(people.name(people.describe("a diplomat")), "a diplomat");
  EXPECT_EQ(people.describe("a diplomat"), people.describe("A diplomat"));
}

TEST(GuessGender, IsSureOfFewNames) {
  EXPECT_EQ(guess_gender("wendy", "sherman"), Gender::female);
  EXPECT_EQ(guess_gender("sergei", "ryabkov"), Gender::male);
  EXPECT_EQ(guess_gender("", "захарова"), Gender::female);
  EXPECT_EQ(guess_gender("", "лавров"), Gender::male);
  EXPECT_EQ(guess_gender("xan", "qi"), Gender::unknown);
  EXPECT_EQ(guess_gender("", ""), Gender::unknown);
}

/// The subject of each verb: "said=Smith".
std::string show_reporting(std::string_view text, std::string_view language) {
  const QuoteTokens tokens = tokens_of(text, language);
  std::string shown;
  for (const Reporting& each :
       find_reporting(tokens, {0, tokens.size()}, *find_speech_words(language))) {
    const Subject& subject = each.subject;
    const bool named = subject.kind == Subject::Kind::name;
    shown += tokens[each.verb].folded + '=';
    shown += each.inherits ? "..." : show(text, tokens, named ? subject.name.words : subject.range);
    shown += ' ';
  }
  return shown;
}

TEST(FindReporting, FindsTheSubjectOnEitherSide) {
  const std::tuple<const char*, std::string_view, std::string_view> rows[] = {
      {"en", "Blinken said it.", "said=Blinken "},
      {"en", "Antony Blinken on Sunday reiterated “x”", "reiterated=Antony Blinken "},
      {"en", "“x,” said Philippa Lorne, who took pictures", "said=Philippa Lorne "},
      {"en", "“x,” said the lead investigator, Dr. Ada Byron.", "said=Ada Byron "},
      {"en", "“x,” a Democratic aide said", "said=a Democratic aide "},
      {"en", "“x,” a diplomat from a northern member said", "said=a diplomat "},
      {"en", "Her counterpart, Minister Ada Byron, said “x”", "said=Ada Byron "},
      {"en", "Ada Byron, the envoy of Ruritania, said “x”", "said=Ada Byron "},
      {"en", "In Moscow Sergei Ryabkov said “x”", "said=Sergei Ryabkov "},
      {"en", "He was told “x”", "told= "},
      {"en", "“x,” he said, adding “y”", "said=he adding=... "},
      {"en", "According to Ada Byron, it is “x”", "according=Ada Byron "},
      {"en", "It is “x”, according to Ada Byron", "according=Ada Byron "},
      {"en", "the claims of “x”", ""},
      {"de", "„x“, sagt die Ökonomin Tomke Harms aus Oldenburg", "sagt=Tomke Harms "},
      {"de", "Am Montag sagte Merkel: „x“", "sagte=Merkel "},
      {"fr", "« x », tranche Agathe Bonnemaison, historienne", "tranche=Agathe Bonnemaison "},
      {"fr", "« x », sourit un diplomate d’un pays du Nord", "sourit=un diplomate "},
      {"es", "«x», explica el analista Breixo Vilar", "explica=Breixo Vilar "},
      {"ru", "«x», — сказал историк дипломатии Герман Вельяминов.", "сказал=Герман Вельяминов "},
      {"uk", "«x», — каже Оксана Дзюба, яка", "каже=Оксана Дзюба "},
  };
  for (const auto& [language, text, expected] : rows) {
    EXPECT_EQ(show_reporting(text, language), expected) << text;
  }
}

}  // namespace
}  // namespace clipfile
