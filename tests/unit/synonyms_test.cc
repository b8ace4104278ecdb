// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/synonyms.h"

#include <gtest/gtest.h>

#include "tests/unit/support/temporary_folder.h"
#include "tests/unit/support/variable_guard.h"

namespace clipfile {
namespace {

using Words = std::vector<std::string>;

Words find(const Synonyms& synonyms, std::string_view word) {
  return synonyms.find([&](std::string_view member) { return member == word; });
}

std::string fault_of(std::string_view text) {
  try {
    Synonyms(text, "words");
    return "";
  } catch (const SynonymsError& error) {
    return error.what();
  }
}

TEST(Synonyms, FindsTheOthersOfEveryGroupThatHasTheWord) {
  const Synonyms synonyms(
      "\xEF\xBB\xBF# means of pressure\n\nsanctions,  embargo ,trade   war\r\n  # more\n"
      "embargo, blockade, sanctions\nговор, переговоры",
      "words");
  EXPECT_EQ(find(synonyms, "sanctions"), (Words{"embargo", "trade war", "blockade"}));
  EXPECT_EQ(find(synonyms, "trade war"), (Words{"sanctions", "embargo"}));
  EXPECT_EQ(find(synonyms, "переговоры"), Words{"говор"});
  EXPECT_EQ(find(synonyms, "wheat"), Words());
  EXPECT_FALSE(synonyms.empty());
  EXPECT_TRUE(Synonyms("# nothing\n\n", "words").empty());
}

TEST(Synonyms, NamesTheLineThatItDoesNotUnderstand) {
  EXPECT_EQ(fault_of("a, b\n\nalone\n"),
            "words:3: a group of one: write words with commas between them");
  EXPECT_EQ(fault_of("a,, b"),
            "words:1: no word between two commas, or at an end: take a comma away");
  EXPECT_NE(fault_of("a, b, "), "");
  EXPECT_NE(fault_of("..., b"), "");
  EXPECT_EQ(fault_of("a, \xFF\n"), "words:1: not UTF-8: save the file in this encoding");
  std::string many = "w";
  for (int i = 0; i < 100; ++i) many += ", w";
  EXPECT_NE(fault_of(many), "");
}

TEST(Synonyms, NeedTheirFileOnlyWhereItIsRequired) {
  const TemporaryFolder folder;
  const std::string missing = folder.path("missing");
  EXPECT_TRUE(Synonyms::load(missing, Presence::optional).empty());
  EXPECT_THROW(Synonyms::load(missing, Presence::required), SynonymsError);
  EXPECT_THROW(Synonyms::load(folder.path(), Presence::optional), SynonymsError);
  const std::string file = folder.write("words", "a, b\n");
  EXPECT_FALSE(Synonyms::load(file, Presence::optional).empty());
  EXPECT_EQ(Synonyms::load(file, Presence::required).file(), file);
}

TEST(Synonyms, LieInTheFolderOfTheUsersConfiguration) {
  const VariableGuard variable("XDG_CONFIG_HOME", "/etc/mine");
  EXPECT_EQ(default_synonyms_file(), "/etc/mine/clipfile/synonyms");
}

}  // namespace
}  // namespace clipfile
