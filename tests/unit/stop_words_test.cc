// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/stop_words.h"

#include <gtest/gtest.h>
#include <string>

namespace clipfile {
namespace {

struct Word {
  std::string_view language;
  std::string_view folded;
};

TEST(IsStopWord, KnowsFunctionWordsOfEachLanguage) {
  constexpr Word function_words[] = {
      {"en", "the"},     {"en", "who"},     {"en", "did"},    {"en", "does"},       {"en", "don't"},
      {"en", "don’t"},   {"en", "what's"},  {"en", "a"},      {"en", "yourselves"}, {"de", "fur"},
      {"de", "wahrend"}, {"de", "war"},     {"fr", "meme"},   {"fr", "c'est"},      {"fr", "ou"},
      {"es", "como"},    {"es", "mas"},     {"it", "perche"}, {"it", "della"},      {"pt", "nao"},
      {"pt", "sao"},     {"nl", "het"},     {"nl", "waarom"}, {"ru", "еще"},        {"ru", "какой"},
      {"ru", "почему"},  {"uk", "її"},      {"uk", "який"},   {"sv", "fran"},       {"sv", "och"},
      {"da", "hvornar"}, {"da", "for"},     {"da", "før"},    {"nb", "ikke"},       {"nb", "være"},
      {"nb", "vaere"},   {"fi", "etta"},    {"fi", "miksi"},  {"pl", "ze"},         {"pl", "był"},
      {"pl", "byl"},     {"pl", "dlaczego"}};
  for (const auto& [language, folded] : function_words) {
    EXPECT_TRUE(is_stop_word(folded, language)) << language << ": " << folded;
  }
}

TEST(IsStopWord, LetsWordsThatCarryATopicThrough) {
  constexpr Word topics[] = {
      {"en", "us"},    {"en", "may"},    {"en", "state"}, {"en", "first"},      {"en", "war"},
      {"en", "said"},  {"en", "talks"},  {"en", ""},      {"en", "the "},       {"en", "THE"},
      {"de", "krieg"}, {"es", "estado"}, {"it", "oggi"},  {"ru", "переговоры"}, {"pl", "roku"},
      {"xx", "the"},   {"", "the"},      {"de", "the"}};
  for (const auto& [language, folded] : topics) {
    EXPECT_FALSE(is_stop_word(folded, language)) << language << ": " << folded;
  }
}

TEST(IsStopWord, RefusesWhatIsNoWord) {
  EXPECT_FALSE(is_stop_word(std::string(1 << 20, 'a'), "en"));
  EXPECT_FALSE(is_stop_word("\xFF\xFE", "en"));
}

TEST(IsStopWordLanguage, KnowsWhichLanguagesHaveAList) {
  EXPECT_TRUE(is_stop_word_language("uk"));
  EXPECT_FALSE(is_stop_word_language("eu"));
  EXPECT_FALSE(is_stop_word_language(""));
}

TEST(IsStopWordInAny, AsksEachLanguageNamed) {
  constexpr std::string_view english_and_german[] = {"en", "de"};
  EXPECT_TRUE(is_stop_word_in_any("the", english_and_german));
  EXPECT_TRUE(is_stop_word_in_any("und", english_and_german));
  EXPECT_FALSE(is_stop_word_in_any("avec", english_and_german));
  EXPECT_FALSE(is_stop_word_in_any("the", {}));
}

}  // namespace
}  // namespace clipfile
