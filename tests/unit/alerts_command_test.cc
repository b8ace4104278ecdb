// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/alerts_command.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <sstream>

#include "common/exit_status.h"
#include "searcher/alerts/alert_error.h"
#include "searcher/alerts/state_file.h"
#include "tests/unit/support/archive_run.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

/// Takes `room` bytes, then fails like a full disk.
class FullBuffer : public std::stringbuf {
 public:
  explicit FullBuffer(std::size_t room) : room_(room) {}

 protected:
  std::streamsize xsputn(const char* bytes, std::streamsize count) override {
    if (static_cast<std::size_t>(count) > room_) return 0;
    room_ -= static_cast<std::size_t>(count);
    return std::stringbuf::xsputn(bytes, count);
  }

 private:
  std::size_t room_;
};

/// An archive with one article about talks and a search for them, which reports from the start.
class AlertsCommandTest : public testing::Test {
 protected:
  AlertsCommandTest() {
    folder_.write("clips/a.md", "---\ntitle: Talks\n---\n\nThe talks ended.\n");
    run_index();
    options_.index = folder_.path("index");
    options_.searches = folder_.write("searches", "Talks = talks\n");
    options_.state = folder_.path("state");
    options_.format = AlertFormat::json_lines;
    options_.from_start = true;
  }

  void run_index() const { run_quietly(options_for(folder_.path("index"), folder_.path("clips"))); }

  int run(std::ostream& out) {
    messages_.clear();
    return run_alerts(options_, out, [&](const std::string& line) { messages_ += line + '\n'; });
  }

  int run() {
    std::ostringstream out;
    const int status = run(out);
    printed_ = out.str();
    return status;
  }

  AlertState state() const { return StateFile(options_.state, options_.index).load(); }

  TemporaryFolder folder_;
  AlertOptions options_;
  std::string printed_;
  std::string messages_;
};

TEST_F(AlertsCommandTest, SaysByItsStatusWhetherThereIsNews) {
  EXPECT_EQ(run(), search_exit::found);
  EXPECT_NE(printed_.find("\"query_id\":\"Talks\""), std::string::npos);
  EXPECT_EQ(messages_, "");
  options_.from_start = false;
  EXPECT_EQ(run(), search_exit::nothing_found);
  EXPECT_EQ(printed_, "");
}

TEST_F(AlertsCommandTest, KeepsItsStateWhereTheNewsCouldNotBePrinted) {
  FullBuffer full(10);
  std::ostream out(&full);
  EXPECT_EQ(run(out), search_exit::usage);
  EXPECT_EQ(state(), AlertState());
  EXPECT_EQ(run(), search_exit::found);
}

TEST_F(AlertsCommandTest, KeepsItsStateWhereTheFileCouldNotBeWritten) {
  options_.output = folder_.path("missing/news");
  EXPECT_THROW(run(), AlertError);
  EXPECT_EQ(state(), AlertState());
}

TEST_F(AlertsCommandTest, WritesAFileAsAWholeAndOnlyWithNews) {
  options_.output = folder_.path("news");
  EXPECT_EQ(run(), search_exit::found);
  EXPECT_EQ(printed_, "");
  const std::string written = read_whole(options_.output);
  EXPECT_NE(written.find("The talks ended."), std::string::npos);
  options_.from_start = false;
  EXPECT_EQ(run(), search_exit::nothing_found);
  EXPECT_EQ(read_whole(options_.output), written);
}

TEST_F(AlertsCommandTest, ExtendsAFeed) {
  options_.format = AlertFormat::atom;
  options_.output = folder_.path("feed.xml");
  options_.from_start = false;
  EXPECT_EQ(run(), search_exit::nothing_found);
  EXPECT_NE(read_whole(options_.output).find("</feed>"), std::string::npos) << "for its readers";
  for (const std::string text : {"No talks in Geneva.", "New talks begin on Monday in Vienna."}) {
    folder_.write("clips/" + text + ".md", "---\ntitle: T\n---\n\n" + text + "\n");
    run_index();
    EXPECT_EQ(run(), search_exit::found);
  }
  const std::string feed = read_whole(options_.output);
  EXPECT_LT(feed.find("in Vienna"), feed.find("in Geneva"));
  EXPECT_NE(feed.find("in Geneva"), std::string::npos);
}

TEST_F(AlertsCommandTest, RefusesToOverwriteWhatIsNoFeedOfOurs) {
  options_.format = AlertFormat::atom;
  options_.output = folder_.write("feed.xml", "<rss/>");
  EXPECT_THROW(run(), AlertError);
  EXPECT_EQ(read_whole(options_.output), "<rss/>");
  EXPECT_EQ(state(), AlertState());
}

TEST_F(AlertsCommandTest, GoesOnBesideABadSearch) {
  folder_.write("searches", "Bad = \"talks\nnone\nTalks = talks\n");
  EXPECT_EQ(run(), search_exit::usage);
  EXPECT_NE(printed_.find("The talks ended."), std::string::npos);
  EXPECT_NE(messages_.find("searches:1: Bad: query: column 1"), std::string::npos) << messages_;
  EXPECT_NE(messages_.find("searches:2: not a saved search"), std::string::npos) << messages_;
  options_.from_start = false;
  EXPECT_EQ(run(), search_exit::usage);
  EXPECT_EQ(printed_, "");
}

TEST_F(AlertsCommandTest, NamesSearchesThatLookForTheFirstTime) {
  options_.from_start = false;
  folder_.write("searches", "A = a1\nB = b1\nC = c1\nD = d1\nE = e1\nF = f1\nG = g1\n");
  EXPECT_EQ(run(), search_exit::nothing_found);
  EXPECT_NE(messages_.find("new: A, B, C, D, E and 2 more: "), std::string::npos) << messages_;
  options_.quiet = true;
  options_.state = folder_.path("another");
  EXPECT_EQ(run(), search_exit::nothing_found);
  EXPECT_EQ(messages_, "");
}

TEST_F(AlertsCommandTest, RefusesAStateThatAnotherRunUses) {
  const StateFile held(options_.state, options_.index);
  EXPECT_THROW(run(), StateBusy);
  EXPECT_EQ(printed_, "");
}

}  // namespace
}  // namespace clipfile
