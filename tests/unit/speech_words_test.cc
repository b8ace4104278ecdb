// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/quotes/speech_words.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(SpeechWords, KnowTheVerbsOfEachLanguage) {
  const std::pair<const char*, const char*> verbs[] = {
      {"en", "said"},    {"de", "erklarte"}, {"fr", "soupire"}, {"fr", "assure-t-elle"},
      {"es", "explico"}, {"ru", "сказала"},  {"ru", "говорит"}, {"uk", "заявила"},
      {"uk", "каже"},    {"", "said"}};
  for (const auto& [language, verb] : verbs) {
    EXPECT_NE(find_speech_words(language)->classify(verb) & word_class::reporting, 0U) << verb;
  }
}

TEST(SpeechWords, TakeNoNounForAVerb) {
  for (const char* word : {"state", "report", "reports", "states", ""}) {
    EXPECT_EQ(find_speech_words("en")->classify(word) & word_class::reporting, 0U) << word;
  }
}

TEST(SpeechWords, AreThereForSixLanguages) {
  for (const char* language : {"en", "de", "fr", "es", "ru", "uk"}) {
    EXPECT_NE(find_speech_words(language), nullptr) << language;
  }
  for (const char* language : {"ja", "xx", "english"}) {
    EXPECT_EQ(find_speech_words(language), nullptr) << language;
  }
}

TEST(HoldsPronoun, SeesThePronounBehindAVerb) {
  EXPECT_TRUE(holds_pronoun("dit-il"));
  EXPECT_TRUE(holds_pronoun("assure-t-elle"));
  EXPECT_FALSE(holds_pronoun("dit"));
}

}  // namespace
}  // namespace clipfile
