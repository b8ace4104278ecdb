// SPDX-License-Identifier: GPL-2.0-or-later
// Whatever ends clip-search --alerts, what it has not reported is reported by the next run.
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <sstream>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

#include "common/exit_status.h"
#include "tests/faults/programs.h"
#include "tests/faults/shims.h"

namespace clipfile::testing_support {
namespace {

namespace fs = std::filesystem;

/// No file can grow; a pipe still takes what is printed.
constexpr const char* cannot_write_files = R"(set -o pipefail; (ulimit -f 0; exec "$@") | cat)";

/// Path and text of passages.
using Passages = std::multiset<std::pair<std::string, std::string>>;

/// Of JSON Lines, of which the last may be cut off.
Passages read_passages(const std::string& output) {
  Passages found;
  std::istringstream lines(output);
  for (std::string line; std::getline(lines, line);) {
    const auto json = nlohmann::json::parse(line, nullptr, false);
    if (json.is_object() && json.contains("text")) found.emplace(json["path"], json["text"]);
  }
  return found;
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// An archive that grows, and two searches over it that report from the start.
class AlertsFaultTest : public testing::Test {
 protected:
  AlertsFaultTest() {
    std::ofstream(place_.beside("searches")) << "All = bulletin\nSome = bulletin NOT even\n";
  }

  /// Articles of three passages, no two alike.
  void add_articles(std::size_t count) {
    for (; count > 0; --count, ++articles_) {
      std::string text = "Bulletin\n";
      for (const char* part : {"a", "b", "c"}) {
        text += "\nThis bulletin is " + std::string(articles_ % 2 == 0 ? "even" : "odd");
        for (int i = 0; i < 60; ++i) {
          text += ' ' + std::string(part) + std::to_string(articles_) + 'x' + std::to_string(i);
        }
        text += ".\n";
      }
      place_.write(std::to_string(articles_) + ".txt", text);
    }
    ASSERT_EQ(run_index(place_.index, {place_.archive}).status, index_exit::agrees);
  }

  /// Where the state is kept, and a file with news.
  std::string folder() const { return place_.beside("own"); }
  std::string news() const { return folder() + "/news"; }

  /// Run by `shell`, which calls it "$@".
  Command alerts(const std::string& shell = R"(exec "$@")", const Arguments& more = {}) const {
    Command command{{"bash", "-c", shell, "bash"}, "", {}};
    const auto search =
        search_command(place_.index, {"--alerts", "-q", "--format=jsonl", "--searches",
                                      place_.beside("searches"), "--state", folder() + "/state"});
    command.words.insert(command.words.end(), search.words.begin(), search.words.end());
    command.words.insert(command.words.end(), more.begin(), more.end());
    return command;
  }

  /// What both searches find in the whole index.
  Passages everything() const {
    Passages all;
    for (const char* query : {"bulletin", "bulletin NOT even"}) {
      all.merge(read_passages(run_search(place_.index, {"-q", "--all", "-n", "0", "--per-article",
                                                        "0", "--format=jsonl", query})
                                  .output));
    }
    return all;
  }

  static void expect_all_of(const Passages& wanted, const Passages& reported) {
    EXPECT_FALSE(wanted.empty());
    for (const auto& passage : wanted) {
      EXPECT_GE(reported.count(passage), wanted.count(passage)) << passage.first;
    }
  }

  Workplace place_;
  std::size_t articles_ = 0;
};

TEST_F(AlertsFaultTest, ReportEverythingThoughTheyAreKilled) {
  std::mt19937 random(20220111);
  add_articles(1);
  Passages reported = read_passages(run(alerts(R"(exec "$@")", {"--from-start"})).output);
  for (int round = 0; round < 20; ++round) {
    add_articles(3);
    Process process(alerts());
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 40'000));
    process.send(SIGKILL);
    const auto outcome = process.wait(std::chrono::seconds(30));
    ASSERT_TRUE(outcome);
    reported.merge(read_passages(outcome->output));
  }
  const Outcome last = run(alerts());
  EXPECT_TRUE(last.status == search_exit::found || last.status == search_exit::nothing_found)
      << last.output;
  reported.merge(read_passages(last.output));
  expect_all_of(everything(), reported);
  EXPECT_EQ(run(alerts()).status, search_exit::nothing_found);
}

/// The process ends in the midst of writing its state, behind its output.
TEST_F(AlertsFaultTest, RepeatWhatTheyCouldNotRemember) {
  add_articles(1);
  EXPECT_EQ(run(alerts()).status, search_exit::nothing_found);
  add_articles(3);
  const Outcome cut_off = run(alerts(cannot_write_files));
  EXPECT_GT(cut_off.status, search_exit::nothing_found) << cut_off.output;
  const Passages first = read_passages(cut_off.output);
  EXPECT_FALSE(first.empty());
  const Outcome again = run(alerts());
  EXPECT_EQ(again.status, search_exit::found) << again.output;
  EXPECT_EQ(read_passages(again.output), first);
  EXPECT_EQ(run(alerts()).status, search_exit::nothing_found);
}

TEST_F(AlertsFaultTest, KeepTheOldFileAndReportAgainWhereTheNewOneCouldNotBeWritten) {
  const std::string file = news();
  const Arguments to_file = {"--output", file};
  add_articles(1);
  ASSERT_EQ(run(alerts(R"(exec "$@")", {"--from-start", "--output", file})).status,
            search_exit::found);
  const std::string old = read_file(file);
  add_articles(3);
  EXPECT_GT(run(alerts(cannot_write_files, to_file)).status, search_exit::nothing_found);
  EXPECT_EQ(read_file(file), old);
  EXPECT_EQ(run(alerts(R"(exec "$@")", to_file)).status, search_exit::found);
  Passages reported = read_passages(old);
  reported.merge(read_passages(read_file(file)));
  EXPECT_EQ(reported, everything());
}

TEST_F(AlertsFaultTest, ReportAgainWhereStandardOutputIsFullOrClosed) {
  add_articles(1);
  EXPECT_EQ(run(alerts()).status, search_exit::nothing_found);
  add_articles(3);
  EXPECT_EQ(run(alerts(R"(exec "$@" > /dev/full)")).status, search_exit::usage);
  EXPECT_EQ(run(alerts(R"(exec "$@" >&-)")).status, search_exit::usage);
  EXPECT_EQ(run(alerts()).status, search_exit::found);
}

/// Before each change of a file: the output, the state, their temporary files and folders.
TEST_F(AlertsFaultTest, ReportEverythingWhereverTheyAreKilledOrFail) {
  add_articles(1);
  ASSERT_EQ(run(alerts()).status, search_exit::nothing_found);
  fs::copy(folder(), place_.beside("before"), fs::copy_options::recursive);
  add_articles(3);
  const auto start_again = [&] {
    fs::remove_all(folder());
    fs::copy(place_.beside("before"), folder(), fs::copy_options::recursive);
  };
  const Command command = alerts(R"(exec "$@")", {"--output", news()});
  const long calls = count_calls(command, {.below = folder(), .log = ""}, place_.beside("log"));
  EXPECT_GT(calls, 6) << "two files are written, synced and renamed";
  start_again();
  ASSERT_EQ(run(command).status, search_exit::found);
  const std::string whole = read_file(news());
  for (const auto kind : {DiskFault::Kind::kill, DiskFault::Kind::torn_write,
                          DiskFault::Kind::short_write, DiskFault::Kind::fail_once}) {
    for (long call = 1; call <= calls; ++call) {
      start_again();
      const Outcome faulty =
          run(with_disk_fault(command, {.below = folder(), .kind = kind, .at = call, .log = ""}));
      if (faulty.status != search_exit::found) {
        if (!fs::exists(news())) {
          EXPECT_EQ(run(command).status, search_exit::found) << "call " << call;
        } else {
          EXPECT_EQ(read_file(news()), whole) << "call " << call;
          EXPECT_LE(run(command).status, search_exit::nothing_found) << "call " << call;
        }
      }
      EXPECT_EQ(read_file(news()), whole) << "call " << call << '\n' << faulty.output;
      EXPECT_EQ(run(command).status, search_exit::nothing_found) << "call " << call;
    }
  }
}

/// The lock of an alert run, held by the test itself.
TEST_F(AlertsFaultTest, LeaveASecondRunOutside) {
  add_articles(1);
  EXPECT_EQ(run(alerts()).status, search_exit::nothing_found);
  add_articles(1);
  std::string path;
  for (const auto& entry : fs::directory_iterator(folder() + "/state")) {
    if (entry.path().extension() == ".lock") path = entry.path();
  }
  const int lock = open(path.c_str(), O_RDWR | O_CLOEXEC);
  ASSERT_GE(lock, 0);
  ASSERT_EQ(flock(lock, LOCK_EX | LOCK_NB), 0);
  const Outcome second = run(alerts());
  EXPECT_EQ(second.status, search_exit::busy);
  EXPECT_TRUE(read_passages(second.output).empty()) << second.output;
  close(lock);
  EXPECT_EQ(run(alerts()).status, search_exit::found);
}

}  // namespace
}  // namespace clipfile::testing_support
