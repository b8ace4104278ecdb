// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/command_line/option_table.h"

#include <gtest/gtest.h>
#include <set>
#include <string>

#include "indexer/option_table.h"
#include "searcher/option_table.h"

namespace clipfile {
namespace {

TEST(OptionTable, SpellsAnOptionAsItIsTyped) {
  EXPECT_EQ(spelling({.group = "A", .name = "all"}), "--all");
  EXPECT_EQ(spelling({.group = "A", .name = "limit", .letter = 'n', .value = "N"}),
            "-n, --limit N");
  EXPECT_EQ(spelling({.group = "A", .name = "by", .value = "UNIT", .implied = "day"}),
            "--by[=UNIT]");
}

TEST(OptionTable, NamesTheWordsThatAnOptionTakes) {
  const Option option = {.group = "A",
                         .name = "format",
                         .value = "NAME",
                         .help = "what to print",
                         .choices = "text json",
                         .fallback = "text"};
  EXPECT_EQ(words(option), (std::vector<std::string_view>{"text", "json"}));
  EXPECT_EQ(described(option), "what to print: text, json (default text)");
  EXPECT_TRUE(words({.group = "A", .name = "all"}).empty());
}

/// Of the two programs.
class ProgramOptions : public testing::TestWithParam<const ProgramTable*> {};

TEST_P(ProgramOptions, HaveNamesAndLettersOfTheirOwn) {
  std::set<std::string_view> names;
  std::set<char> letters;
  for (const Option& option : GetParam()->options) {
    EXPECT_TRUE(names.insert(option.name).second) << option.name;
    EXPECT_TRUE(option.letter == '\0' || letters.insert(option.letter).second) << option.name;
    EXPECT_EQ(find_option(*GetParam(), option.name), &option);
  }
  EXPECT_EQ(find_option(*GetParam(), "nonsense"), nullptr);
}

TEST_P(ProgramOptions, StandTogetherUnderTheirHeadings) {
  std::set<std::string_view> seen;
  std::string_view last;
  for (const Option& option : GetParam()->options) {
    EXPECT_TRUE(option.group == last || seen.insert(option.group).second) << option.name;
    last = option.group;
  }
}

TEST_P(ProgramOptions, AreExplainedInALine) {
  for (const Option& option : GetParam()->options) {
    EXPECT_FALSE(option.help.empty()) << option.name;
    EXPECT_FALSE(option.help.ends_with('.')) << option.name;
    EXPECT_EQ(option.help.find('\n'), std::string_view::npos) << option.name;
  }
}

TEST_P(ProgramOptions, HaveAValueWhereTheyHaveWordsForIt) {
  for (const Option& option : GetParam()->options) {
    if (!option.value.empty()) continue;
    EXPECT_TRUE(option.choices.empty()) << option.name;
    EXPECT_TRUE(option.implied.empty()) << option.name;
    EXPECT_FALSE(option.repeatable) << option.name;
  }
}

INSTANTIATE_TEST_SUITE_P(Programs, ProgramOptions,
                         testing::Values(&index_program(), &search_program()),
                         [](const auto& tested) {
                           return std::string(tested.param->name.substr(sizeof "clip-" - 1));
                         });

}  // namespace
}  // namespace clipfile
