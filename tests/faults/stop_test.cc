// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <optional>
#include <random>

#include "common/exit_status.h"
#include "tests/faults/figures.h"
#include "tests/faults/programs.h"
#include "tests/faults/scene.h"
#include "tests/faults/shims.h"

namespace clipfile::testing_support {
namespace {

using std::chrono::duration;
using std::chrono::steady_clock;

constexpr auto patience = std::chrono::seconds(60);

struct Stop {
  const char* name;
  int signal;
  int status;
};

class StopTest : public testing::TestWithParam<Stop> {
 protected:
  /// Sends the signal to a run that is halted in a call, lets it go on, and waits for its end.
  /// Nothing where the run had ended before.
  std::optional<Outcome> stop(const Command& command, const DiskFault& halt) {
    Process process(with_disk_fault(command, halt));
    if (!process.wait_for_halt(patience)) return std::nullopt;
    process.send(GetParam().signal);
    const auto start = steady_clock::now();
    process.send(SIGCONT);
    auto outcome = process.wait(patience);
    EXPECT_TRUE(outcome) << "still running long after the signal";
    longest_ = std::max(longest_, duration<double>(steady_clock::now() - start).count());
    return outcome;
  }

  std::string tell_longest() const {
    return "the longest took " + std::to_string(longest_) + " s to end";
  }

  double longest_ = 0;
};

/// Halted at some call that reads the archive: in the walk, or in one of the files.
TEST_P(StopTest, CommitsWhatIsDoneAndTheNextRunGoesOnFromThere) {
  Figures figures(std::string("stopped by ") + GetParam().name);
  std::mt19937 random(20220116);
  for (const auto kind : {Scene::Run::update, Scene::Run::rebuild}) {
    const Scene scene(kind);
    DiskFault halt = halt_of_reads(scene.place().archive);
    scene.restore();
    const long calls = count_calls(scene.command(), halt, scene.place().beside("log"));
    for (const long number : sample(calls, 4, random)) {
      halt.at = number;
      const std::string when = "at call " + std::to_string(number);
      scene.restore();
      const auto outcome = stop(scene.command(), halt);
      ASSERT_TRUE(outcome) << when;
      ++figures.rounds;
      figures.struck += outcome->status == GetParam().status;
      EXPECT_EQ(outcome->status, GetParam().status) << when << '\n' << outcome->output;
      EXPECT_EQ(damage_of(scene.index()), "") << when;
      const Contents now = canonical_contents(scene.index());
      EXPECT_EQ(mixture_fault(now, scene.before(), scene.after()), "") << when;
      scene.expect_next_run_to_heal(when);
      if (HasFailure()) return;
    }
  }
  figures.more = tell_longest();
}

/// One file of very many articles must not keep a run from stopping.
class LongFileStopTest : public StopTest {
 protected:
  void write_long_file(int sentences) {
    std::mt19937 random(5);
    std::ofstream out(place_.archive + "/all.jsonl");
    for (int i = 0; i < articles; ++i) {
      out << R"({"id": )" << i << R"(, "title": "Bulletin", "text": ")";
      for (int j = 0; j < sentences; ++j) {
        std::string text = make_article(random);
        std::replace(text.begin(), text.end(), '\n', ' ');
        out << text;
      }
      out << "\"}\n";
    }
  }

  void expect_stop(const Command& command, const DiskFault& halt) {
    Figures figures(std::string("stopped in a long file by ") + GetParam().name);
    const auto outcome = stop(command, halt);
    ASSERT_TRUE(outcome);
    ++figures.rounds;
    figures.struck += outcome->status == GetParam().status;
    EXPECT_EQ(outcome->status, GetParam().status) << outcome->output;
    EXPECT_LT(count_articles(place_.index, "bulletin"), articles);
    EXPECT_EQ(damage_of(place_.index), "");
    EXPECT_EQ(run_index(place_.index, {place_.archive}).status, index_exit::agrees);
    EXPECT_EQ(count_articles(place_.index, "bulletin"), articles);
    EXPECT_EQ(damage_of(place_.index), "");
    figures.more = tell_longest();
  }

  static constexpr int articles = 1000;
  Workplace place_;
};

TEST_P(LongFileStopTest, DoesNotWaitForTheEndOfTheFile) {
  constexpr long in_the_midst = 10;  // of some 20 calls
  write_long_file(1);
  DiskFault halt = halt_of_reads(place_.archive + "/all.jsonl");
  halt.at = in_the_midst;
  expect_stop(index_command(place_.index, {"--no-isolation", place_.archive}), halt);
}

/// The run is halted while it commits the first piece of the file, of which a worker reads the rest
/// meanwhile.
TEST_P(LongFileStopTest, DoesNotWaitForAWorkerThatReadsIt) {
  write_long_file(4);
  const Command hasty = with_clock(index_command(place_.index, {place_.archive}), {.haste = 60});
  DiskFault halt{.below = place_.index, .kind = DiskFault::Kind::stop, .log = ""};
  halt.at = count_calls(hasty, halt, place_.beside("log")) / 2;
  std::filesystem::remove_all(place_.index);
  expect_stop(hasty, halt);
}

const auto all_signals = testing::Values(Stop{"Interrupt", SIGINT, index_exit::interrupted},
                                         Stop{"Terminate", SIGTERM, index_exit::terminated},
                                         Stop{"HangUp", SIGHUP, index_exit::hung_up});
const auto name_of_stop = [](const auto& stop) { return stop.param.name; };

INSTANTIATE_TEST_SUITE_P(Signals, StopTest, all_signals, name_of_stop);
INSTANTIATE_TEST_SUITE_P(Signals, LongFileStopTest, all_signals, name_of_stop);

}  // namespace
}  // namespace clipfile::testing_support
