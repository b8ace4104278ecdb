// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/schedule/systemd_units.h"

#include <gtest/gtest.h>
#include <sstream>
#include <stdexcept>

#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

Schedule usual_schedule() {
  return {.name = "clip-index-news",
          .when = "daily",
          .command = {"/usr/bin/clip-index", "--db=/srv/news index", "--wait=600"},
          .roots = {"/srv/clips", "/srv/100%"},
          .written = {"/srv/news index"},
          .user = "alice"};
}

std::string service_of(const Schedule& schedule) { return write_units(schedule).at(0).text; }

bool has_line(const std::string& text, const std::string& line) {
  return ('\n' + text).find('\n' + line + '\n') != std::string::npos;
}

TEST(WriteUnits, NamesAServiceAndItsTimer) {
  const auto units = write_units(usual_schedule());
  ASSERT_EQ(units.size(), 2U);
  EXPECT_EQ(units[0].name, "clip-index-news.service");
  EXPECT_EQ(units[1].name, "clip-index-news.timer");
  EXPECT_TRUE(has_line(units[1].text, "OnCalendar=daily"));
  EXPECT_TRUE(has_line(units[1].text, "WantedBy=timers.target"));
}

TEST(WriteUnits, QuotesWhatAServiceRuns) {
  const std::string service = service_of(usual_schedule());
  for (const char* line : {
           "Type=notify",
           "User=alice",
           R"(ExecStart=:/usr/bin/clip-index "--db=/srv/news index" --wait=600)",
           R"(RequiresMountsFor=/srv/clips "/srv/100%%" "/srv/news index")",
           R"(ReadWritePaths="/srv/news index")",
           "CapabilityBoundingSet=",
           "PrivateTmp=yes",
       }) {
    EXPECT_TRUE(has_line(service, line)) << line << " in\n" << service;
  }
}

TEST(WriteUnits, LetsRootReadEveryFileAndNothingMore) {
  Schedule schedule = usual_schedule();
  schedule.user = "root";
  const std::string service = service_of(schedule);
  EXPECT_TRUE(has_line(service, "CapabilityBoundingSet=CAP_DAC_READ_SEARCH"));
  EXPECT_EQ(service.find("User="), std::string::npos);
}

TEST(WriteUnits, HidesNoTemporaryFolderThatARunNeeds) {
  const struct {
    std::string root;
    std::string written;
    bool is_private;
  } rows[] = {
      {"/srv/clips", "/srv/index", true},  {"/tmpclips", "/srv/tmp/index", true},
      {"/tmp", "/srv/index", false},       {"/tmp/clips", "/srv/index", false},
      {"/srv/clips", "/var/tmp/i", false}, {"/var/tmp", "/srv/index", false},
  };
  for (const auto& [root, written, is_private] : rows) {
    Schedule schedule = usual_schedule();
    schedule.roots = {root};
    schedule.written = {written};
    EXPECT_EQ(has_line(service_of(schedule), "PrivateTmp=yes"), is_private) << root << written;
  }
}

TEST(WriteUnits, RefusesAProgramThatSystemdWouldNotRun) {
  Schedule schedule = usual_schedule();
  for (const char* program : {"/it's/clip-index", "/a\"b", "/a\\b", "/a\nb"}) {
    schedule.command.front() = program;
    EXPECT_THROW(write_units(schedule), std::invalid_argument) << program;
  }
}

TEST(WriteUnits, TakesTheTimesThatSystemdTakes) {
  Schedule schedule = usual_schedule();
  for (const char* when : {"hourly", "daily", "weekly", "monthly", "Mon..Fri 06:30", "Sat,Sun",
                           "*-*-* 4:00:00", "06:30 Europe/Berlin", "*-*~3", "*:0/15", "12-24"}) {
    schedule.when = when;
    EXPECT_TRUE(has_line(write_units(schedule)[1].text, "OnCalendar=" + schedule.when)) << when;
  }
  for (const char* when : {"", "dayly", "at noon", "daily\nExecStart=/bin/sh", "%h 1", "1;2"}) {
    schedule.when = when;
    EXPECT_THROW(write_units(schedule), std::invalid_argument) << when;
  }
}

/// The lines of [Service] that do not speak of a place or a user.
std::vector<std::string> confinement_of(const std::string& service) {
  std::vector<std::string> kept;
  std::istringstream lines(service.substr(service.find("[Service]")));
  for (std::string line; std::getline(lines, line);) {
    const std::string key = line.substr(0, line.find('='));
    const bool of_a_place = key == "ExecStart" || key == "User" || key == "Group" ||
                            key == "StateDirectory" || key == "ReadWritePaths";
    if (!of_a_place && !line.empty() && line.front() != '#') kept.push_back(line);
  }
  return kept;
}

TEST(WriteUnits, ConfinesARunAsTheExampleDoes) {
  const std::string example =
      read_whole(CLIPFILE_SOURCE_DIR "/packaging/systemd/clip-index.service");
  EXPECT_EQ(confinement_of(example), confinement_of(service_of(usual_schedule())));
}

}  // namespace
}  // namespace clipfile
