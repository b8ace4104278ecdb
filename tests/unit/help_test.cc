// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/command_line/help.h"

#include <gtest/gtest.h>
#include <sstream>
#include <string>

#include "common/text/columns.h"
#include "indexer/option_table.h"
#include "searcher/option_table.h"

namespace clipfile {
namespace {

TEST(WriteHelp, LeadsWithExamplesAndEndsWithTheExitStatus) {
  const Row examples[] = {{"find x", "look for x"}, {"find --all x y", "look for both"}};
  const std::string_view usages[] = {"[options] WORD...", "--list"};
  const Option options[] = {
      {.group = "Search", .name = "all", .help = "both"},
      {.group = "Search",
       .name = "an-option-with-a-long-name",
       .letter = 'n',
       .value = "NUMBER",
       .help = "of things that are found, so many that the line is too short for all of them"},
      {.group = "Other", .name = "help", .letter = 'h', .help = "this"}};
  const Row exits[] = {{"0", "found"}, {"1", "not found"}};
  EXPECT_EQ(write_help({.name = "find",
                        .summary = "finds",
                        .examples = examples,
                        .usages = usages,
                        .options = options,
                        .exits = exits}),
            R"(find finds.

  find x          look for x
  find --all x y  look for both

Usage: find [options] WORD...
       find --list

Search:
      --all                 both
  -n, --an-option-with-a-long-name NUMBER
                            of things that are found, so many that the line is
                            too short for all of them

Other:
  -h, --help                this

Exit status:
  0              found
  1              not found
)");
}

TEST(WriteHelp, FitsIntoATerminal) {
  constexpr std::size_t columns = 80;
  for (const ProgramTable* program : {&index_program(), &search_program()}) {
    std::istringstream lines(write_help(*program));
    for (std::string line; std::getline(lines, line);) {
      EXPECT_LE(display_width(line), columns) << line;
      EXPECT_FALSE(line.ends_with(' ')) << line;
    }
  }
}

TEST(WriteHelp, NamesTheFieldsWhereQueriesAreTaken) {
  EXPECT_NE(write_help(search_program()).find("\n  headline:     words of"), std::string::npos);
  EXPECT_EQ(write_help(index_program()).find("headline:"), std::string::npos);
}

}  // namespace
}  // namespace clipfile
