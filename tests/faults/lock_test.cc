// SPDX-License-Identifier: GPL-2.0-or-later
#include <csignal>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <memory>
#include <random>
#include <thread>

#include "common/exit_status.h"
#include "common/index_folder.h"
#include "tests/faults/programs.h"

namespace clipfile::testing_support {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

std::string holder_of(const std::string& index) {
  std::ifstream lock(index + '/' + std::string(index_layout::lock));
  std::string line;
  std::getline(lock, line);
  return line;
}

/// A run that holds the index and is stopped in the midst of its work.
class LockTest : public testing::Test {
 protected:
  void SetUp() override {
    std::mt19937 random(11);
    fill_archive(place_, 500, random);
    holder_ = std::make_unique<Process>(index_command(place_.index, {place_.archive}));
    const std::string name = "process " + std::to_string(holder_->pid());
    for (int i = 0; i < 500 && holder_of(place_.index).find(name) != 0; ++i) {
      std::this_thread::sleep_for(milliseconds(1));
    }
    holder_->send(SIGSTOP);
    ASSERT_EQ(holder_of(place_.index).find(name), 0U);
    ASSERT_TRUE(holder_->runs());
  }
  void TearDown() override {
    if (holder_) holder_->send(SIGKILL);
  }

  Workplace place_;
  std::unique_ptr<Process> holder_;
};

TEST_F(LockTest, TurnsASecondRunAwayAndNamesTheFirst) {
  const Outcome second = run_index(place_.index, {place_.archive}, seconds(5));
  EXPECT_EQ(second.status, index_exit::busy);
  EXPECT_NE(second.output.find("process " + std::to_string(holder_->pid()) + ','),
            std::string::npos)
      << second.output;
  holder_->send(SIGCONT);
  const auto first = holder_->wait(seconds(20));
  ASSERT_TRUE(first);
  EXPECT_EQ(first->status, index_exit::agrees) << first->output;
  EXPECT_EQ(count_articles(place_.index, "bulletin"), 500);
}

TEST_F(LockTest, LetsARunWaitForIt) {
  Process second(index_command(place_.index, {place_.archive, "--wait", "20"}));
  EXPECT_FALSE(second.wait(milliseconds(400)));
  holder_->send(SIGCONT);
  ASSERT_TRUE(holder_->wait(seconds(20)));
  const auto outcome = second.wait(seconds(10));
  ASSERT_TRUE(outcome);
  EXPECT_EQ(outcome->status, index_exit::agrees) << outcome->output;
  EXPECT_NE(outcome->output.find("nothing to do"), std::string::npos) << outcome->output;
}

TEST_F(LockTest, IsWaitedForNoLongerThanAsked) {
  const Outcome second = run_index(place_.index, {place_.archive, "--wait", "1"}, seconds(5));
  EXPECT_EQ(second.status, index_exit::busy) << second.output;
}

TEST_F(LockTest, LetsAWaitingRunBeStopped) {
  Process second(index_command(place_.index, {place_.archive, "--wait", "20"}));
  EXPECT_FALSE(second.wait(milliseconds(300)));
  second.send(SIGTERM);
  const auto outcome = second.wait(seconds(2));
  ASSERT_TRUE(outcome) << "still waiting two seconds after the signal";
  EXPECT_EQ(outcome->status, index_exit::terminated) << outcome->output;
}

TEST_F(LockTest, GoesWithAHolderThatIsKilled) {
  holder_->send(SIGKILL);
  ASSERT_TRUE(holder_->wait(seconds(5)));
  const Outcome next = run_index(place_.index, {place_.archive});
  EXPECT_EQ(next.status, index_exit::agrees) << next.output;
  EXPECT_EQ(count_articles(place_.index, "bulletin"), 500);
}

TEST_F(LockTest, DoesNotKeepReadersAway) {
  const Outcome dry_run = run_index(place_.index, {"-n", place_.archive}, seconds(5));
  EXPECT_EQ(dry_run.status, index_exit::agrees) << dry_run.output;
}

TEST(Lock, LetsExactlyOneOfManyRunsWork) {
  std::mt19937 random(13);
  Workplace place;
  fill_archive(place, 200, random);
  std::vector<Process> runs;
  for (int i = 0; i < 20; ++i) runs.emplace_back(index_command(place.index, {place.archive}));
  int worked = 0;
  for (Process& process : runs) {
    const auto outcome = process.wait(seconds(20));
    ASSERT_TRUE(outcome);
    worked += outcome->output.find("200 files added") != std::string::npos;
    const bool known = outcome->status == index_exit::agrees || outcome->status == index_exit::busy;
    EXPECT_TRUE(known) << outcome->status << ": " << outcome->output;
  }
  EXPECT_EQ(worked, 1);
  EXPECT_EQ(faults_of(place.index), "");
}

}  // namespace
}  // namespace clipfile::testing_support
