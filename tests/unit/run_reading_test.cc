// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/run_reading.h"

#include <gtest/gtest.h>

#include "tests/unit/support/read_files.h"
#include "tests/unit/support/recorded_log.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

TEST(RunReading, SaysWhatIsMissingAndOnlyThat) {
  RecordedLog log;
  tell_confinement({.limits = true, .landlock = 7, .call_filter = true}, log);
  EXPECT_TRUE(log.messages.empty());
  tell_confinement({.limits = true, .call_filter = true}, log);
  ASSERT_EQ(log.messages.size(), 1U);
  EXPECT_EQ(log.messages[0].text,
            "this system has no Landlock: what reads the files is confined by limits, seccomp "
            "only");
  EXPECT_EQ(log.messages[0].level, LogLevel::info) << "nobody is mailed every hour";
}

TEST(RunReading, GoesByTheOptions) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.txt", std::string(3'000'000, 'x'));
  const std::vector<FoundFile> files = {{path, {}}};
  RunOptions options;
  options.reading.within = open_read_here;
  options.limits.most_text_bytes = 1'000'000;
  RecordedLog log;
  ReadFiles result;
  open_reading_for_run(options, log)->read(files, result);
  const auto& analysis = std::get<FileAnalysis>(result.ends.at(0).second);
  EXPECT_TRUE(analysis.state.reason.starts_with("too large")) << analysis.state.reason;
}

}  // namespace
}  // namespace clipfile
