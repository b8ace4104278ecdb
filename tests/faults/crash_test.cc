// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <random>
#include <thread>

#include "common/exit_status.h"
#include "common/index_folder.h"
#include "tests/faults/figures.h"
#include "tests/faults/programs.h"
#include "tests/faults/scene.h"
#include "tests/faults/shims.h"

namespace clipfile::testing_support {
namespace {

namespace fs = std::filesystem;
using std::chrono::microseconds;

constexpr int killed = 128 + SIGKILL;
constexpr auto patience = std::chrono::seconds(60);

/// An index whose runs are killed, and its twin, whose runs are not.
class Twins {
 public:
  Twins() { fill_archive(place_, 120, random_); }

  /// A first run, a rebuild or an update, which is killed at a random moment; whether it still ran.
  bool kill_a_run(long round) {
    if (round % 5 == 0) fs::remove_all(place_.index);
    if (round > 0) change_archive(place_, 16, random_);
    Arguments arguments = {place_.archive};
    if (round % 5 == 3) arguments.emplace_back("--rebuild");
    Process process(index_command(place_.index, arguments));
    const long longest = 1 + duration_.count() * 11 / 10;
    std::this_thread::sleep_for(microseconds(static_cast<long>(random_()) % longest));
    process.send(SIGKILL);
    const auto outcome = process.wait(patience);
    EXPECT_TRUE(outcome);
    return outcome && outcome->status == killed;
  }

  void expect_healing(const std::string& when) {
    EXPECT_EQ(damage_of(place_.index), "") << when;
    if (!current_generation(place_.index).empty()) {
      EXPECT_GE(count_articles(place_.index, "bulletin"), 0) << when;
    }
    const Outcome next = run_index(place_.index, {place_.archive});
    EXPECT_EQ(next.status, index_exit::agrees) << when << next.output;
    EXPECT_EQ(damage_of(place_.index), "") << when;
    const std::string twin = place_.beside("twin");
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(run_index(twin, {place_.archive}).status, index_exit::agrees) << when;
    const auto taken = std::chrono::steady_clock::now() - start;
    duration_ = std::chrono::duration_cast<microseconds>(taken);
    EXPECT_EQ(difference(canonical_contents(place_.index), canonical_contents(twin)), "") << when;
  }

 private:
  std::mt19937 random_{20220110};
  Workplace place_;
  microseconds duration_{300'000};  ///< of an uninterrupted run, the last one
};

TEST(Crash, AtRandomMomentsLosesNothingAndHealsInTheNextRun) {
  Figures figures("kill -9 at random moments");
  Twins twins;
  for (figures.rounds = 0; figures.rounds < in_form(20, 200) && !testing::Test::HasFailure();
       ++figures.rounds) {
    if (twins.kill_a_run(figures.rounds)) ++figures.struck;
    twins.expect_healing("round " + std::to_string(figures.rounds));
  }
}

struct Killed {
  const char* name;
  Scene::Run run;
  DiskFault::Kind kind;
};

class EachCallTest : public testing::TestWithParam<Killed> {};

/// At every call that changes a file of the index, in the full form; at some in the small one.
TEST_P(EachCallTest, CanBeTheLastOfARun) {
  Figures figures(std::string("kill -9 at a call, ") + GetParam().name);
  const Scene scene(GetParam().run);
  DiskFault fault{.below = scene.index(), .kind = GetParam().kind, .log = ""};
  scene.restore();
  const long calls = count_calls(scene.command(), fault, scene.place().beside("log"));
  ASSERT_GT(calls, 10);
  std::mt19937 random(20220111);
  for (const long number : sample(calls, 4, random)) {
    fault.at = number;
    const std::string when = "at call " + std::to_string(number);
    scene.restore();
    const Outcome outcome = run(with_disk_fault(scene.command(), fault));
    EXPECT_EQ(outcome.status, killed) << when << '\n' << outcome.output;
    ++figures.rounds;
    figures.struck += outcome.status == killed;
    scene.expect_last_commit(when);
    scene.expect_next_run_to_heal(when);
    if (HasFailure()) return;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Crash, EachCallTest,
    testing::Values(
        Killed{"FirstRun", Scene::Run::first, DiskFault::Kind::kill},
        Killed{"Update", Scene::Run::update, DiskFault::Kind::kill},
        Killed{"UpdateOfManyBatches", Scene::Run::long_update, DiskFault::Kind::kill},
        Killed{"Rebuild", Scene::Run::rebuild, DiskFault::Kind::kill},
        Killed{"Compaction", Scene::Run::compaction, DiskFault::Kind::kill},
        Killed{"GatheredFirstRun", Scene::Run::gathered_first, DiskFault::Kind::kill},
        Killed{"GatheredUpdate", Scene::Run::gathered_update, DiskFault::Kind::kill},
        Killed{"GatheredRebuild", Scene::Run::gathered_rebuild, DiskFault::Kind::kill},
        Killed{"TornInGatheredUpdate", Scene::Run::gathered_update, DiskFault::Kind::torn_write},
        Killed{"TornInCompaction", Scene::Run::compaction, DiskFault::Kind::torn_write},
        Killed{"TornInFirstRun", Scene::Run::first, DiskFault::Kind::torn_write},
        Killed{"TornInUpdate", Scene::Run::update, DiskFault::Kind::torn_write},
        Killed{"TornInUpdateOfManyBatches", Scene::Run::long_update, DiskFault::Kind::torn_write},
        Killed{"TornInRebuild", Scene::Run::rebuild, DiskFault::Kind::torn_write}),
    [](const auto& test) { return test.param.name; });

/// A run that was killed between the making of the first generation and its taking over.
TEST(Crash, DuringTheFirstCreationIsNoObstacle) {
  std::mt19937 random(2);
  Workplace place;
  fill_archive(place, 5, random);
  ASSERT_EQ(run_index(place.index, {place.archive}).status, index_exit::agrees);
  const std::string stub = place.index + '/' + std::string(index_layout::stub);
  fs::rename(stub, stub + ".tmp");
  std::ofstream(stub + ".tmp", std::ios::trunc);
  const Outcome next = run_index(place.index, {place.archive});
  EXPECT_EQ(next.status, index_exit::agrees) << next.output;
  EXPECT_EQ(count_articles(place.index, "bulletin"), 5);
}

/// A file of very many articles is written in pieces; here each of them is committed by itself.
TEST(Crash, BetweenThePiecesOfALongFileHealsInTheNextRun) {
  Figures figures("kill -9 between the pieces of a long file");
  std::mt19937 random(20220127);
  Workplace place;
  {
    std::ofstream out(place.archive + "/all.jsonl");
    constexpr int articles = 250;  // of 20 KB: more than a piece
    for (int i = 0; i < articles; ++i) {
      out << R"({"id": )" << i << R"(, "title": "Bulletin", "text": ")";
      for (int j = 0; j < 15; ++j) {
        std::string text = make_article(random);
        std::replace(text.begin(), text.end(), '\n', ' ');
        out << text;
      }
      out << "\"}\n";
    }
  }
  const std::string fresh = place.beside("fresh");
  ASSERT_EQ(run_index(fresh, {place.archive}).status, index_exit::agrees);
  const Command hasty = with_clock(index_command(place.index, {place.archive}), {.haste = 60});
  DiskFault fault{.below = place.index, .kind = DiskFault::Kind::kill, .log = ""};
  const long calls = count_calls(hasty, fault, place.beside("log"));
  for (long round = 1; round <= in_form(1, 20); ++round) {
    fs::remove_all(place.index);
    fault.at = calls - 3 * round;
    const std::string when = "at call " + std::to_string(fault.at);
    ++figures.rounds;
    figures.struck += run(with_disk_fault(hasty, fault)).status == killed;
    EXPECT_EQ(damage_of(place.index), "") << when;
    ASSERT_EQ(run_index(place.index, {place.archive}).status, index_exit::agrees) << when;
    EXPECT_EQ(difference(canonical_contents(place.index), canonical_contents(fresh)), "") << when;
    EXPECT_EQ(damage_of(place.index), "") << when;
  }
}

}  // namespace
}  // namespace clipfile::testing_support
