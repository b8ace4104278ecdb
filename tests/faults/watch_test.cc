// SPDX-License-Identifier: GPL-2.0-or-later
#include <csignal>
#include <filesystem>
#include <functional>
#include <gtest/gtest.h>
#include <random>
#include <sys/inotify.h>
#include <thread>
#include <unistd.h>

#include "common/exit_status.h"
#include "tests/faults/programs.h"

namespace clipfile::testing_support {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

bool comes_true(const std::function<bool()>& condition) {
  const auto give_up = std::chrono::steady_clock::now() + 60s;
  while (std::chrono::steady_clock::now() < give_up) {
    if (condition()) return true;
    std::this_thread::sleep_for(100ms);
  }
  return false;
}

class WatchTest : public testing::Test {
 protected:
  void SetUp() override {
    const int probe = inotify_init1(IN_CLOEXEC);
    if (probe < 0) GTEST_SKIP() << "no more inotify instances are allowed";
    close(probe);
    fill_archive(place_, 3, random_);
  }

  Process watch() const {
    return Process(index_command(place_.index, {"--watch", place_.archive}));
  }

  bool shows(long articles) const {
    return comes_true([&] { return count_articles(place_.index, "bulletin") == articles; });
  }

  Workplace place_;
  std::mt19937 random_{29};
};

TEST_F(WatchTest, TakesOverWhatChangesUntilItIsStopped) {
  Process process = watch();
  ASSERT_TRUE(shows(3));
  place_.write("0/more.txt", make_article(random_));
  EXPECT_TRUE(shows(4));
  place_.write("new/deep/most.txt", make_article(random_));
  EXPECT_TRUE(shows(5));
  fs::remove(place_.archive + "/0/more.txt");
  EXPECT_TRUE(shows(4));
  EXPECT_EQ(run_index(place_.index, {"-q", "--wait", "60"}, 90s).status, index_exit::agrees)
      << "another run is not kept out";
  process.send(SIGTERM);
  const auto outcome = process.wait(60s);
  ASSERT_TRUE(outcome);
  EXPECT_EQ(outcome->status, index_exit::terminated) << outcome->output;
  EXPECT_EQ(faults_of(place_.index), "");
}

TEST_F(WatchTest, KeepsTheArticlesOfAnArchiveThatVanishes) {
  Process process = watch();
  ASSERT_TRUE(shows(3));
  fs::rename(place_.archive, place_.beside("away"));
  const auto refused = [&] {
    const Outcome stats = run_index(place_.index, {"--stats"});
    return stats.output.find("exit status 4") != std::string::npos;
  };
  EXPECT_TRUE(comes_true(refused));
  EXPECT_EQ(count_articles(place_.index, "bulletin"), 3);
  EXPECT_TRUE(process.runs());
  process.send(SIGINT);
  const auto outcome = process.wait(60s);
  ASSERT_TRUE(outcome);
  EXPECT_EQ(outcome->status, index_exit::interrupted) << outcome->output;
}

}  // namespace
}  // namespace clipfile::testing_support
