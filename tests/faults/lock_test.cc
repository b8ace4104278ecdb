// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <csignal>
#include <gtest/gtest.h>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "common/exit_status.h"
#include "tests/faults/figures.h"
#include "tests/faults/programs.h"
#include "tests/faults/scene.h"
#include "tests/faults/shims.h"

namespace clipfile::testing_support {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr auto patience = seconds(60);

/// A run that holds the index and is halted in the midst of its work.
class LockTest : public testing::Test {
 protected:
  void SetUp() override {
    std::mt19937 random(11);
    fill_archive(place_, files, random);
    const Command command = index_command(place_.index, {place_.archive});
    const std::string tenth_file = place_.archive + "/0/10.txt";
    holder_ = std::make_unique<Process>(with_disk_fault(command, {.below = tenth_file,
                                                                  .calls = DiskFault::Calls::reads,
                                                                  .kind = DiskFault::Kind::stop,
                                                                  .at = 2,
                                                                  .log = ""}));
    ASSERT_TRUE(holder_->wait_for_halt(patience));
  }

  static constexpr long files = 60;
  Workplace place_;
  std::unique_ptr<Process> holder_;
};

TEST_F(LockTest, TurnsASecondRunAwayAndNamesTheFirst) {
  const Outcome second = run_index(place_.index, {place_.archive}, patience);
  EXPECT_EQ(second.status, index_exit::busy);
  EXPECT_NE(second.output.find("process " + std::to_string(holder_->pid()) + ','),
            std::string::npos)
      << second.output;
  holder_->send(SIGCONT);
  const auto first = holder_->wait(patience);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->status, index_exit::agrees) << first->output;
  EXPECT_EQ(count_articles(place_.index, "bulletin"), files);
}

TEST_F(LockTest, LetsARunWaitForIt) {
  Process second(index_command(place_.index, {place_.archive, "--wait", "600"}));
  EXPECT_FALSE(second.wait(milliseconds(200)));
  holder_->send(SIGCONT);
  ASSERT_TRUE(holder_->wait(patience));
  const auto outcome = second.wait(patience);
  ASSERT_TRUE(outcome);
  EXPECT_EQ(outcome->status, index_exit::agrees) << outcome->output;
  EXPECT_NE(outcome->output.find("nothing to do"), std::string::npos) << outcome->output;
}

TEST_F(LockTest, IsWaitedForNoLongerThanAsked) {
  const Outcome second = run_index(place_.index, {place_.archive, "--wait", "1"}, patience);
  EXPECT_EQ(second.status, index_exit::busy) << second.output;
}

TEST_F(LockTest, LetsAWaitingRunBeStopped) {
  Process second(index_command(place_.index, {place_.archive, "--wait", "600"}));
  EXPECT_FALSE(second.wait(milliseconds(200)));
  second.send(SIGTERM);
  const auto outcome = second.wait(patience);
  ASSERT_TRUE(outcome) << "still waiting long after the signal";
  EXPECT_EQ(outcome->status, index_exit::terminated) << outcome->output;
}

TEST_F(LockTest, GoesWithAHolderThatIsKilled) {
  holder_->send(SIGKILL);
  ASSERT_TRUE(holder_->wait(patience));
  const Outcome next = run_index(place_.index, {place_.archive});
  EXPECT_EQ(next.status, index_exit::agrees) << next.output;
  EXPECT_EQ(count_articles(place_.index, "bulletin"), files);
}

TEST_F(LockTest, DoesNotKeepReadersAway) {
  const Outcome dry_run = run_index(place_.index, {"-n", place_.archive}, patience);
  EXPECT_EQ(dry_run.status, index_exit::agrees) << dry_run.output;
}

TEST(Lock, LetsExactlyOneOfManyRunsWork) {
  Figures figures("parallel starts");
  figures.strikes = "were turned away or found nothing to do";
  std::mt19937 random(13);
  Workplace place;
  fill_archive(place, 200, random);
  std::vector<Process> runs;
  for (long i = 0; i < in_form(12, 50); ++i) {
    runs.emplace_back(index_command(place.index, {place.archive}));
  }
  int worked = 0;
  for (Process& process : runs) {
    const auto outcome = process.wait(patience);
    ASSERT_TRUE(outcome);
    ++figures.rounds;
    const bool works = outcome->output.find("200 files added") != std::string::npos;
    worked += works;
    figures.struck += !works;
    const bool known = outcome->status == index_exit::agrees || outcome->status == index_exit::busy;
    EXPECT_TRUE(known) << outcome->status << ": " << outcome->output;
    if (outcome->status == index_exit::busy) {
      EXPECT_NE(outcome->output.find("another run holds the index ("), std::string::npos)
          << outcome->output;
    }
  }
  EXPECT_EQ(worked, 1);
  EXPECT_EQ(damage_of(place.index), "");
}

class PhaseTest : public testing::TestWithParam<std::pair<const char*, Scene::Run>> {
 protected:
  /// Another run while `holder` is halted, which is then killed.
  void expect_turned_away(Process& holder, const std::string& when) const {
    const Outcome second = run_index(scene_.index(), {scene_.place().archive});
    EXPECT_EQ(second.status, index_exit::busy) << when << '\n' << second.output;
    const bool names_it =
        second.output.find("process " + std::to_string(holder.pid()) + ',') != std::string::npos;
    const bool too_early = second.output.find("just starting") != std::string::npos;
    EXPECT_TRUE(names_it || too_early) << when << '\n' << second.output;
  }

  /// What a run notes of itself comes behind.
  static long last_with_the_lock(const std::vector<LoggedCall>& log) {
    const auto last = std::find_if(log.rbegin(), log.rend(), [](const LoggedCall& call) {
      return call.path.find("/generation-") != std::string::npos;
    });
    return log.rend() - last;
  }

  const Scene scene_{GetParam().second};
};

/// From the moment when the lock is taken to the end: a holder that is killed leaves no lock
/// behind.
TEST_P(PhaseTest, HoldsTheIndexUntilItIsKilledAndNoLonger) {
  Figures figures(std::string("kill -9 of a holder, ") + GetParam().first);
  DiskFault halt{.below = scene_.index(), .kind = DiskFault::Kind::stop, .log = ""};
  scene_.restore();
  const auto log = log_calls(scene_.command(), halt, scene_.place().beside("log"));
  const auto calls = static_cast<long>(log.size());
  std::mt19937 random(20220117);
  for (const long number : sample(calls, 4, random)) {
    halt.at = number;
    const std::string when = "at call " + std::to_string(number);
    scene_.restore();
    Process holder(with_disk_fault(scene_.command(), halt));
    ASSERT_TRUE(holder.wait_for_halt(patience)) << when;
    constexpr long first_with_the_lock = 4;  // behind the folder, the lock's file and its emptying
    if (number >= first_with_the_lock && number <= last_with_the_lock(log)) {
      expect_turned_away(holder, when);
    }
    holder.send(SIGKILL);
    const auto outcome = holder.wait(patience);
    ASSERT_TRUE(outcome) << when;
    ++figures.rounds;
    figures.struck += outcome->status == 128 + SIGKILL;
    scene_.expect_last_commit(when);
    scene_.expect_next_run_to_heal(when);
    if (HasFailure()) return;
  }
}

INSTANTIATE_TEST_SUITE_P(Lock, PhaseTest,
                         testing::Values(std::pair("FirstRun", Scene::Run::first),
                                         std::pair("Update", Scene::Run::update),
                                         std::pair("Rebuild", Scene::Run::rebuild),
                                         std::pair("Compaction", Scene::Run::compaction)),
                         [](const auto& test) { return test.param.first; });

}  // namespace
}  // namespace clipfile::testing_support
