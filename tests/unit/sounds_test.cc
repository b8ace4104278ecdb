// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/sounds.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(SoundsOf, HearsOneNameInManyOrthographies) {
  const struct {
    std::string_view folded;
    std::string_view sounds;
  } rows[] = {
      {"ryabkov", "riabkov"},      {"riabkov", "riabkov"},       {"rjabkow", "riabkow"},
      {"рябков", "riabkov"},       {"rybakov", "ribakov"},       {"хрущев", "xruSCev"},
      {"khrushchev", "xruSCev"},   {"chruschtschow", "cruSCow"}, {"zelenskyy", "zelenski"},
      {"зеленський", "zelenski"},  {"selenskyj", "Xelenski"},    {"sakharov", "saxarov"},
      {"nazarbaev", "nazarbaiev"}, {"gaddafi", "gadafi"},        {"kadhafi", "kadafi"},
      {"васильев", "vasiliev"},    {"джонсон", "Jonson"},        {"мицотакис", "miTotakis"},
      {"μητσοτακης", "miTotakis"}, {"romanoff", "romanov"},      {"sergej", "Xergei"},
      {"mcfaul", "makfaul"},       {"путин", "puYin"},           {"київ", "kiv"},
  };
  for (const auto& [folded, sounds] : rows) EXPECT_EQ(sounds_of(folded), sounds) << folded;
}

TEST(SoundsOf, IsSilentWhereItKnowsNoLetter) {
  for (const std::string_view word : {"", "谈", "2022", "\xFF\xFE", "ъ"}) {
    EXPECT_EQ(sounds_of(word), "") << word;
  }
}

TEST(ScriptOf, GoesByTheFirstLetterItKnows) {
  EXPECT_EQ(script_of("putin"), Script::latin);
  EXPECT_EQ(script_of("путин"), Script::cyrillic);
  EXPECT_EQ(script_of("τσιπρας"), Script::greek);
  EXPECT_EQ(script_of("谈"), Script::other);
  EXPECT_EQ(script_of(""), Script::other);
}

}  // namespace
}  // namespace clipfile
