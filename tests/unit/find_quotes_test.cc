// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/quotes/find_quotes.h"

#include <gtest/gtest.h>
#include <string>

#include "indexer/analyse/quotes/interruptions.h"
#include "indexer/analyse/quotes/quoted_names.h"
#include "tests/unit/support/quoted.h"
#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

TEST(FindQuotes, GivesEachQuoteItsSpeaker) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"“We go,” Ada Byron said. “We go now.”", "Ada Byron: We go,\nAda Byron: We go now.\n"},
      {"Ada Byron met Max Born. “We go,” she said.", "Ada Byron?: We go,\n"},
      {"Secretary of State Ada Byron came.\n\nThe secretary of state called it “useful”.",
       "Ada Byron?: useful\n"},
      {"Ada Byron said it was “useful” and would “go on”.",
       "Ada Byron: useful\nAda Byron: go on\n"},
      {"“Is it so?” Byron asked.", "Byron: Is it so?\n"},
      {"“It begins,” Ada Byron said. “It goes on.\n\n“And it ends.”",
       "Ada Byron: It begins,\nAda Byron: It goes on.\nAda Byron: And it ends.\n"},
      {"“We go,” Max Born said.\n\nByron’s “dead end” is no end. Ada Byron left.",
       "Max Born: We go,\nAda Byron?: dead end\n"},
      {"“One door,” — Ada Byron, engineer", "Ada Byron: One door,\n"},
      {"Ada Byron on Sunday: a “dead end”.", "Ada Byron?: dead end\n"},
      {"“We go,” said one of them.", "one of them: We go,\n"},
      {"“We go,” Dr. Byron said. Max Born waited. “I stay.”",
       "Byron: We go,\nMax Born?: I stay.\n"},
  };
  for (const auto& [text, expected] : rows) EXPECT_EQ(show_quotes(text), expected) << text;
}

TEST(FindQuotes, LeavesOutWhatNobodySays) {
  for (const std::string_view text :
       {"The word “Russia” does not occur.", "It was called “sixteen plus one”.",
        "The so-called “republics” are two.", "There is no quote here. Ada Byron said so.",
        "Everybody called it “the plan”.", ""}) {
    EXPECT_EQ(show_quotes(text), "") << text;
  }
}

TEST(FindQuotes, LeavesOutTheNamesOfProgrammesAndShips) {
  EXPECT_EQ(show_quotes("“We go,” Byron told CNN’s “State of the Union.”"), "Byron: We go,\n");
  EXPECT_EQ(show_quotes("“We go,” Byron said on ABC News’s “This Week” on Sunday."),
            "Byron: We go,\n");
  EXPECT_EQ(show_quotes("El ministro dijo que la fragata «Blas de Lezo» zarpa.", "es"), "");
  EXPECT_EQ(show_quotes("Сауле Ермекова рассказала «Невской хронике», что ждёт.", "ru"), "");
}

TEST(FindQuotes, ReadsOtherLanguages) {
  const std::tuple<const char*, std::string_view, std::string_view> rows[] = {
      {"de", "„Das war es“, sagt die Ökonomin Tomke Harms. „Heute ist Schluss.“",
       "Tomke Harms: Das war es\nTomke Harms: Heute ist Schluss.\n"},
      {"fr", "« On négocie, soupire le président, Régis Bouvet. Il n’a rien signé. »",
       "Régis Bouvet: On négocie\nRégis Bouvet: Il n’a rien signé.\n"},
      {"es", "El analista Breixo Vilar calla. «Una fragata no disuade», explica.",
       "Breixo Vilar?: Una fragata no disuade\n"},
      {"es", "—No lo sé —dijo Ana Ruiz—. Mañana, quizá.",
       "Ana Ruiz: No lo sé\nAna Ruiz: Mañana, quizá.\n"},
      {"ru", "«Это так, — говорит Герман Вельяминов. — Но не всегда».",
       "Герман Вельяминов: Это так,\nГерман Вельяминов: Но не всегда\n"},
      {"uk", "«Ручка є, — сказала Валентина Петрівна. — Її не зламали».",
       "Валентина Петрівна: Ручка є,\nВалентина Петрівна: Її не зламали\n"},
  };
  for (const auto& [language, text, expected] : rows) {
    EXPECT_EQ(show_quotes(text, language), expected) << text;
  }
}

TEST(FindQuotes, UnderstandsNothingOfOtherLanguages) {
  EXPECT_TRUE(find_quotes("“We go,” Ada Byron said.", "ja").quotes.empty());
}

TEST(FindQuotes, GivesRangesThatFollowEachOtherInAnyBytes) {
  RandomText random(5);
  constexpr std::string_view pieces[] = {
      "“",    "”",     "\"",   "«",    "»",   " — ",  "said ",  "Ada ", "Byron ",
      ", ",   ". ",    "\n\n", "who ", "he ", "the ", "of ",    "’s ",  "сказал ",
      "dit ", "sagt ", ": ",   "\xE2", "a",   "«",    "State ", "Mr. "};
  constexpr std::string_view languages[] = {"en", "de", "fr", "es", "ru", "uk"};
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (std::size_t n = random.number(60); n > 0; --n) {
      text += pieces[random.number(std::size(pieces))];
    }
    const Quotes found = find_quotes(text, languages[random.number(std::size(languages))]);
    std::size_t behind = 0;
    for (const Quote& quote : found.quotes) {
      ASSERT_LE(behind, quote.range.begin);
      ASSERT_LT(quote.range.begin, quote.range.end);
      ASSERT_LE(quote.range.end, text.size());
      ASSERT_LT(quote.speaker, found.speakers.size());
      behind = quote.range.end;
    }
  }
}

TEST(FindQuotes, ComesToAnEndWithHostileTexts) {
  for (const std::string_view piece :
       {"\"", "“", "‘", "' ", "\"a\" said ", "\"a\" said \"b\", who, who, ", "“a”, ",
        "«a, — сказал ", "«", "\n\n\"", "\"Ann Bob,\" said "}) {
    std::string text;
    while (text.size() < 300'000) text += piece;
    for (const char* language : {"en", "fr", "ru"}) find_quotes(text, language);
  }
}

}  // namespace
}  // namespace clipfile
