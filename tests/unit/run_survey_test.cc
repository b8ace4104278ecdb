// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/run_survey.h"

#include <gtest/gtest.h>
#include <stdexcept>

#include "indexer/run/safety.h"
#include "tests/unit/support/archive_run.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

class RunSurveyTest : public testing::Test {
 protected:
  RunSurveyTest() { folder_.write("clips/a.txt", "Headline\n\nSome text about wheat.\n"); }

  RunOptions options() const { return options_for(folder_.path("index"), folder_.path("clips")); }

  static RunSurvey survey(const RunOptions& options, const Xapian::Database& index) {
    RecordedLog log;
    RunReport report;
    if (!options.paths.empty()) report.roots = resolve_roots(options.paths);
    RunRecord record(report, log);
    return survey_archive(index, options, record);
  }

  TemporaryFolder folder_;
};

TEST_F(RunSurveyTest, FindsWhatIsToBeDone) {
  const RunSurvey first = survey(options(), Xapian::Database());
  ASSERT_EQ(first.plan.to_read.size(), 1U);
  EXPECT_EQ(first.plan.to_read[0].path, folder_.path("clips/a.txt"));
  EXPECT_TRUE(first.known.empty());
  run_quietly(options());
  const RunSurvey second = survey(options(), open_index(folder_.path("index")));
  EXPECT_TRUE(second.plan.to_read.empty());
  EXPECT_EQ(second.known.size(), 1U);
}

TEST_F(RunSurveyTest, ReadsEverythingForARebuild) {
  run_quietly(options());
  RunOptions rebuild = options();
  rebuild.rebuild = true;
  EXPECT_EQ(survey(rebuild, open_index(folder_.path("index"))).plan.to_read.size(), 1U);
}

TEST_F(RunSurveyTest, AsksForAnArchiveAndMissesOneThatIsGone) {
  RunOptions without_paths = options();
  without_paths.paths.clear();
  EXPECT_THROW(survey(without_paths, Xapian::Database()), std::invalid_argument);
  run_quietly(options());
  const Xapian::Database index = open_index(folder_.path("index"));
  std::filesystem::remove_all(folder_.path("clips"));
  EXPECT_THROW(survey(without_paths, index), RunRefused);
  without_paths.force = true;
  const RunSurvey forced = survey(without_paths, index);
  EXPECT_EQ(forced.missing_roots, std::vector<std::string>{folder_.path("clips")});
  EXPECT_EQ(forced.plan.removed.size(), 1U);
}

}  // namespace
}  // namespace clipfile
