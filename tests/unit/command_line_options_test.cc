// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "common/command_line/options.h"

namespace clipfile {
namespace {

constexpr Option options[] = {
    {.group = "A", .name = "all", .letter = 'a'},
    {.group = "A", .name = "limit", .letter = 'n', .value = "N"},
    {.group = "A", .name = "db", .value = "DIR", .repeatable = true},
    {.group = "A", .name = "timeline", .value = "UNIT", .implied = "month"},
};

TypedOptions parse(std::vector<const char*> typed) {
  typed.insert(typed.begin(), "program");
  return parse_command_line({.name = "program", .options = options}, static_cast<int>(typed.size()),
                            typed.data());
}

/// Options in alphabetical order, then arguments.
std::string read(const std::vector<const char*>& typed) {
  const TypedOptions parsed = parse(typed);
  std::string text;
  for (const std::string& name : parsed.names()) {
    for (const std::string& value : parsed.texts(name)) text += name + '=' + value + ' ';
  }
  text += '|';
  for (const std::string& argument : parsed.arguments()) text += ' ' + argument;
  return text;
}

TEST(ParseCommandLine, TakesOptionsInEveryUsualForm) {
  EXPECT_EQ(read({}), "|");
  EXPECT_EQ(read({"a", "--all", "b"}), "all= | a b");
  EXPECT_EQ(read({"-n5", "x"}), "limit=5 | x");
  EXPECT_EQ(read({"-n", "5", "x"}), "limit=5 | x");
  EXPECT_EQ(read({"--limit=5", "x"}), "limit=5 | x");
  EXPECT_EQ(read({"--limit", "5", "x"}), "limit=5 | x");
  EXPECT_EQ(read({"--limit", "-5"}), "limit=-5 |");
  EXPECT_EQ(read({"-an5"}), "all= limit=5 |");
  EXPECT_EQ(read({"--db", "a", "--db", "b"}), "db=a db=b |");
}

TEST(ParseCommandLine, TakesTheValueThatMayBeLeftOutOnlyBehindAnEqualsSign) {
  EXPECT_EQ(read({"--timeline", "sanctions"}), "timeline=month | sanctions");
  EXPECT_EQ(read({"--timeline=day", "sanctions"}), "timeline=day | sanctions");
}

TEST(ParseCommandLine, EndsTheOptionsAtTwoDashes) {
  EXPECT_EQ(read({"--", "--all", "-n5"}), "| --all -n5");
}

TEST(ParseCommandLine, RefusesWhatTheTableDoesNotHave) {
  const std::vector<std::vector<const char*>> rows = {
      {"--alll"}, {"--al"}, {"-x"}, {"--all=yes"}, {"--limit"}, {"--limit", "1", "--limit", "2"}};
  for (const auto& typed : rows) EXPECT_THROW(parse(typed), UsageError) << typed.front();
}

}  // namespace
}  // namespace clipfile
