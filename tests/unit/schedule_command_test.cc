// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/schedule/schedule_command.h"

#include <gtest/gtest.h>
#include <sstream>
#include <stdexcept>

#include "common/index_folder.h"
#include "indexer/run/roots.h"
#include "indexer/schedule/crontab.h"
#include "indexer/schedule/unit_words.h"
#include "tests/unit/support/archive_run.h"
#include "tests/unit/support/recorded_log.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

class ScheduleCommandTest : public testing::Test {
 protected:
  ScheduleCommandTest() { folder_.write("clips/a.txt", "A story about talks.\n\nThey ended.\n"); }

  std::string clips() const { return folder_.path("clips"); }
  std::string index() const { return folder_.path("news index"); }

  std::string print(const ScheduleOptions& options, const std::string& path) {
    std::ostringstream out;
    write_schedule(options, {options_for(index(), path), {}, report_}, "/usr/bin/clip-index", out,
                   log_);
    return out.str();
  }

  const TemporaryFolder folder_;
  std::string report_;
  RecordedLog log_;
};

TEST_F(ScheduleCommandTest, PrintsUnitsForThesePathsAndThisIndex) {
  const std::string printed = print({.when = "daily"}, clips());
  EXPECT_TRUE(printed.starts_with("# /etc/systemd/system/clip-index-news-index.service\n[Unit]\n"));
  EXPECT_NE(printed.find("\n\n# /etc/systemd/system/clip-index-news-index.timer\n[Unit]\n"),
            std::string::npos);
  EXPECT_NE(printed.find("\nExecStart=:/usr/bin/clip-index " + quote_for_unit("--db=" + index()) +
                         " --wait=600 " + quote_for_unit(clips()) + '\n'),
            std::string::npos)
      << printed;
  ASSERT_EQ(log_.messages.size(), 2U);
  EXPECT_TRUE(log_.messages[1].text.starts_with(index() + ": there is no index yet"));
}

TEST_F(ScheduleCommandTest, NamesNoPathsWhereTheIndexKnowsThem) {
  EXPECT_THROW(print({.when = "daily"}, ""), IndexError);
  run_quietly(options_for(index(), clips()));
  const std::string printed = print({.when = "daily"}, "");
  EXPECT_NE(printed.find("--wait=600\n"), std::string::npos) << printed;
  EXPECT_NE(printed.find("\nRequiresMountsFor=" + join_for_unit({clips(), index()}) + '\n'),
            std::string::npos)
      << printed;
  EXPECT_EQ(log_.messages.size(), 1U);
}

TEST_F(ScheduleCommandTest, PrintsALineForCron) {
  const std::string printed = print({.when = "weekly", .crontab = true}, clips());
  EXPECT_EQ(printed, "17 3 * * 0  /usr/bin/clip-index " + quote_for_crontab("--db=" + index()) +
                         " --wait=600 " + quote_for_crontab(clips()) + '\n');
}

TEST_F(ScheduleCommandTest, WritesUnitsIntoAFolder) {
  EXPECT_EQ(print({.when = "daily", .units_folder = folder_.path()}, clips()), "");
  const std::string timer = read_whole(folder_.path("clip-index-news-index.timer"));
  EXPECT_NE(timer.find("OnCalendar=daily\n"), std::string::npos);
  const std::string service = folder_.path("clip-index-news-index.service");
  EXPECT_TRUE(read_whole(service).starts_with("[Unit]\n"));
  EXPECT_EQ(log_.messages.front().text, service + ": written");
  log_.messages.clear();
  print({.when = "hourly", .units_folder = folder_.path()}, clips());
  EXPECT_EQ(log_.messages.front().text, service + ": replaced");
}

TEST_F(ScheduleCommandTest, LetsTheServiceWriteItsReport) {
  report_ = folder_.path("reports/last.json");
  const std::string printed = print({.when = "daily"}, clips());
  EXPECT_NE(
      printed.find("\nReadWritePaths=" + join_for_unit({index(), folder_.path("reports")}) + '\n'),
      std::string::npos)
      << printed;
}

TEST_F(ScheduleCommandTest, RefusesWhatNoScheduleShouldDo) {
  EXPECT_THROW(print({.when = "sometimes"}, clips()), std::invalid_argument);
  EXPECT_THROW(print({.when = "daily"}, folder_.path("missing")), RunRefused);
  RepeatedRun forced{options_for(index(), clips()), {}, ""};
  forced.run.force = true;
  std::ostringstream out;
  EXPECT_THROW(write_schedule({.when = "daily"}, forced, "clip-index", out, log_),
               std::invalid_argument);
  EXPECT_EQ(out.str(), "");
}

}  // namespace
}  // namespace clipfile
