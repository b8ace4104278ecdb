// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>
#include <initializer_list>
#include <string>
#include <utility>

#include "indexer/option_table.h"
#include "indexer/options.h"
#include "tests/unit/support/typed_line.h"

namespace clipfile {
namespace {

using Typed = std::initializer_list<std::pair<const char*, std::string>>;

TypedOptions typed(Typed options, const std::string& argument = "") {
  return typed_line(options, argument);
}

std::string refusal(const TypedOptions& options) { return refusal_by(take_index_options, options); }

TEST(IndexOptions, DescribeARun) {
  const IndexOptions options = take_index_options(typed(
      {{"db", "index"}, {"jobs", "3"}, {"memory", "128"}, {"max-purge", "2.5"}, {"wait", "9"}},
      "clippings"));
  EXPECT_EQ(options.command, IndexCommand::run);
  EXPECT_EQ(options.run.index_folder, "index");
  EXPECT_EQ(options.run.paths, (std::vector<std::string>{"clippings"}));
  EXPECT_EQ(options.run.reading.jobs, 3U);
  EXPECT_EQ(options.run.reading.most_memory, 128U * 1024 * 1024);
  EXPECT_EQ(options.run.patience.count(), 9);
  EXPECT_EQ(options.run.most_purged_percent, 2.5);
  EXPECT_TRUE(options.run.reading.isolated);
}

TEST(IndexOptions, SayWhatDoesNotGoTogether) {
  EXPECT_EQ(refusal(typed({{"stats", ""}, {"check", ""}})),
            "--stats and --check: choose one of them");
  EXPECT_EQ(refusal(typed({{"stats", ""}}, "clippings")),
            "--stats: takes no paths: name the index with --db");
  EXPECT_EQ(refusal(typed({{"deep", ""}})), "--deep: goes with --check only");
  EXPECT_EQ(refusal(typed({{"json", ""}})), "--json: goes with --stats and --check only");
  EXPECT_EQ(refusal(typed({{"crontab", ""}})), "--crontab: goes with --schedule only");
  EXPECT_EQ(refusal(typed({{"watch", ""}, {"force", ""}})),
            "--watch: does not go with --rebuild, --dry-run or --force");
  EXPECT_EQ(refusal(typed({{"extract", ""}})), "--extract: name the files to read");
}

TEST(IndexOptions, SayWhatANumberMayBe) {
  EXPECT_EQ(refusal(typed({{"memory", "8"}})), "--memory 8: takes 64 to 1048576 (MB)");
  EXPECT_EQ(refusal(typed({{"jobs", "0"}})), "--jobs 0: takes 1 to 256");
  EXPECT_EQ(refusal(typed({{"max-file-size", "1000"}})),
            "--max-file-size 1000: takes 1 to 512 (MB)");
  EXPECT_EQ(refusal(typed({{"file-timeout", "0"}})),
            "--file-timeout 0: takes a number, 1 or more (seconds)");
  EXPECT_EQ(refusal(typed({{"wait", "soon"}})), "--wait soon: takes a number, 0 or more (seconds)");
}

TEST(IndexOptions, TakeTheWordsOfTheTable) {
  for (const Option& option : index_program().options) {
    const std::string name(option.name);
    if (name == "generate") continue;  // which takes no options
    for (const std::string_view word : words(option)) {
      EXPECT_EQ(refusal(typed({{name.c_str(), std::string(word)}})), "taken") << name;
    }
    if (option.choices.empty()) continue;
    EXPECT_NE(refusal(typed({{name.c_str(), "nonsense"}})), "taken") << name;
  }
}

}  // namespace
}  // namespace clipfile
