// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>
#include <string>

#include "common/command_line/manual.h"
#include "indexer/option_table.h"
#include "searcher/option_table.h"
#include "tests/unit/support/scratch_program.h"

namespace clipfile {
namespace {

TEST(RoffText, PrintsCharactersAsTheyStand) {
  EXPECT_EQ(roff_text("a -b 'c' \"d\" \\e `f` ~g ^h"),
            "a \\-b \\(aqc\\(aq \\(dqd\\(dq \\ee \\(gaf\\(ga \\(tig \\(hah");
  EXPECT_EQ(roff_text(".clipignore"), "\\&.clipignore");
  EXPECT_EQ(roff_text("'"), "\\(aq");
}

TEST(WriteManual, HasTheUsualSections) {
  const Option options[] = {
      {.group = "Search", .name = "all", .help = "both"},
      {.group = "Search", .name = "by", .value = "UNIT", .help = "count", .implied = "day"}};
  const Row exits[] = {{"0", "found"}};
  const std::string_view usages[] = {"WORD...", "--list"};
  const std::string_view description[] = {"It finds.", "And more."};
  EXPECT_EQ(write_manual({.name = "find-it",
                          .summary = "finds",
                          .usages = usages,
                          .description = description,
                          .options = options,
                          .exits = exits,
                          .see_also = "grep(1)"},
                         "1.2"),
            R"(.\" SPDX-License-Identifier: GPL-2.0-or-later
.TH FIND\-IT 1 "" "Clipfile 1.2" "Clipfile"
.SH NAME
find\-it \- finds
.SH SYNOPSIS
\fBfind\-it\fR WORD...
.br
\fBfind\-it\fR \-\-list
.SH DESCRIPTION
It finds.
.PP
And more.
.SH OPTIONS
.SS Search
.TP
\fB\-\-all\fR
both.
.TP
\fB\-\-by\fR[=\fIUNIT\fR]
count.
.SH EXIT STATUS
.TP
\fB0\fR
found
.SH SEE ALSO
grep(1)
)");
}

TEST(WriteManual, IsSetByGroffWithoutAWarning) {
  if (!testing_support::is_installed("groff")) GTEST_SKIP() << "there is no groff here";
  for (const ProgramTable* program : {&index_program(), &search_program()}) {
    const auto page = testing_support::run_on_text({"groff", "-man", "-Tutf8", "-ww", "-z"},
                                                   write_manual(*program, "1.2"));
    EXPECT_EQ(page.status, 0);
    EXPECT_EQ(page.output, "") << program->name;
  }
}

}  // namespace
}  // namespace clipfile
