// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/equivalents.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <string>
#include <vector>

#include "common/names/equivalents_table.h"
#include "common/text/folding.h"
#include "tests/unit/support/temporary_folder.h"
#include "tests/unit/support/variable_guard.h"

namespace clipfile {
namespace {

/// "kiev, киев" with ~ before a name that is only likely.
std::string describe(const std::vector<Equivalent>& names) {
  std::string text;
  for (const Equivalent& one : names) {
    text += (text.empty() ? "" : ", ") + std::string(one.certain ? "" : "~") + one.name;
  }
  return text;
}

std::string fault_of(std::string_view table) {
  try {
    Equivalents().add(table, "names");
    return "";
  } catch (const EquivalentsError& error) {
    return error.what();
  }
}

TEST(Equivalents, AreReadFromLines) {
  Equivalents names;
  names.add("# towns\nKyiv = Kiev=Київ\n\nBill ~ William # short\r\nKiev = Kiew", "names");
  EXPECT_EQ(describe(names.of("kyiv")), "kiev, київ");
  EXPECT_EQ(describe(names.of("kiev")), "kyiv, київ, kiew");
  EXPECT_EQ(describe(names.of("william")), "~bill");
  EXPECT_EQ(describe(names.of("nobody")), "");
}

TEST(Equivalents, SayWhichLineMakesNoSense) {
  const struct {
    std::string_view table;
    std::string fault;
  } rows[] = {
      {"Kyiv", "names: line 1: one name only: write Kyiv = Kiev"},
      {"\nKyiv =", "names: line 2: a name is missing beside a sign: add it"},
      {"New York = NYC", "names: line 1: \"New York\" is more than one word: give single words"},
      {"A = B ~ C", "names: line 1: has both = and ~: use one of them"},
  };
  for (const auto& [table, fault] : rows) EXPECT_EQ(fault_of(table), fault);
}

TEST(Equivalents, BringATableAlong) {
  const Equivalents shipped = Equivalents::shipped();
  const auto& kyiv = shipped.of("kyiv");
  EXPECT_TRUE(std::any_of(kyiv.begin(), kyiv.end(),
                          [](const Equivalent& one) { return one.name == "kiev" && one.certain; }));
}

/// Its names are looked up in it as they stand there.
TEST(Equivalents, OfTheTableAreThoseOfItsLines) {
  Equivalents read;
  read.add(shipped_equivalents, "the table");
  const Equivalents shipped = Equivalents::shipped();
  std::istringstream words{std::string(shipped_equivalents)};
  std::size_t names = 0;
  for (std::string word; words >> word;) {
    if (word == "#") std::getline(words, word);
    if (word.size() < 2 || word.front() == ' ') continue;
    ++names;
    EXPECT_EQ(fold_word(word), word);
    EXPECT_EQ(describe(shipped.of(word)), describe(read.of(word))) << word;
    EXPECT_FALSE(shipped.of(word).empty()) << word;
  }
  EXPECT_GT(names, 200U);
  for (const char* none : {"", "=", "iev", "kie", "Kiev", "kiev = kiew", "whose"})
    EXPECT_TRUE(shipped.of(none).empty()) << none;
}

TEST(Equivalents, OfTheUserComeBehindThoseOfTheTable) {
  Equivalents names = Equivalents::shipped();
  EXPECT_EQ(describe(names.of("bill")), "~william, ~will");
  names.add("Bill = Billy\nBill = William\nWill ~ Bill\n", "names");
  EXPECT_EQ(describe(names.of("bill")), "~william, ~will, billy, william");
}

TEST(Equivalents, AreTheUsersToo) {
  const TemporaryFolder folder;
  const std::string file = folder.path() + "/names";
  std::ofstream(file) << "Acme = Apex\n";
  EXPECT_EQ(describe(Equivalents::of_user(file).of("acme")), "apex");
  EXPECT_THROW(Equivalents::of_user(folder.path() + "/absent"), EquivalentsError);
}

TEST(Equivalents, NeedNoFileOfTheUsers) {
  const TemporaryFolder folder;
  const VariableGuard configuration("XDG_CONFIG_HOME", folder.path().c_str());
  EXPECT_FALSE(Equivalents::of_user("").of("kyiv").empty());
}

}  // namespace
}  // namespace clipfile
