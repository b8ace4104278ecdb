// SPDX-License-Identifier: GPL-2.0-or-later
#include <cerrno>
#include <gtest/gtest.h>
#include <random>

#include "common/exit_status.h"
#include "tests/faults/figures.h"
#include "tests/faults/programs.h"
#include "tests/faults/scene.h"
#include "tests/faults/shims.h"

namespace clipfile::testing_support {
namespace {

struct Unreadable {
  const char* name;
  DiskFault::Kind kind;
  int error;
};

class ReadErrorTest : public testing::TestWithParam<Unreadable> {
 protected:
  void SetUp() override {
    std::mt19937 random(20220113);
    fill_archive(place_, 30, random);
    ASSERT_EQ(run_index(place_.index, {place_.archive}).status, index_exit::agrees);
    whole_ = run(command());
    ASSERT_EQ(whole_.status, search_exit::found) << whole_.output;
  }

  Command command() const {
    return search_command(place_.index,
                          {"-q", "--format=paths", "bulletin harbour OR \"the court\""});
  }

  DiskFault fault() const {
    return {.below = place_.index,
            .calls = DiskFault::Calls::reads,
            .kind = GetParam().kind,
            .error = GetParam().error,
            .log = ""};
  }

  /// Whether the output is a message, perhaps behind the beginning of the answer, which is handed
  /// out as it is made.
  bool is_apology(const std::string& output) const {
    const std::size_t message = output.find("clip-search: ");
    if (message == std::string::npos) return false;
    if (message == 0) return true;
    return whole_.output.starts_with(output.substr(0, message)) &&
           output.find("the answer is not complete", message) != std::string::npos;
  }

  /// Whether the search failed, as it should: saying so, and not as if nothing had been found.
  bool expect_answer_or_apology(const Outcome& outcome, const std::string& when) const {
    const bool failed =
        outcome.status == search_exit::busy || outcome.status == search_exit::damaged;
    if (failed) {
      EXPECT_TRUE(is_apology(outcome.output)) << when << '\n' << outcome.output;
    } else {
      EXPECT_EQ(outcome.status, search_exit::found) << when << '\n' << outcome.output;
      EXPECT_EQ(outcome.output, whole_.output) << when;
    }
    return failed;
  }

  Workplace place_;
  Outcome whole_;
};

TEST_P(ReadErrorTest, GivesTheAnswerOrSaysThatThereIsNone) {
  Figures figures(std::string("searches with read errors, ") + GetParam().name);
  figures.strikes = "ended with a message";
  const long calls = count_calls(command(), fault(), place_.beside("log"));
  ASSERT_GT(calls, 10);
  std::mt19937 random(20220114);
  for (const long number : sample(calls, 12, random)) {
    DiskFault failing = fault();
    failing.at = number;
    const Outcome outcome = run(with_disk_fault(command(), failing));
    ++figures.rounds;
    figures.struck += expect_answer_or_apology(outcome, "at call " + std::to_string(number));
  }
}

INSTANTIATE_TEST_SUITE_P(
    Search, ReadErrorTest,
    testing::Values(Unreadable{"Once", DiskFault::Kind::fail_once, EIO},
                    Unreadable{"FromThenOn", DiskFault::Kind::fail_always, EIO},
                    Unreadable{"StaleFromThenOn", DiskFault::Kind::fail_always, ESTALE},
                    Unreadable{"OutOfDescriptors", DiskFault::Kind::fail_always, EMFILE}),
    [](const auto& test) { return test.param.name; });

/// The same for a run, which must not take an index that it cannot read for none.
TEST(RunWithReadErrors, LeavesTheIndexAsItWas) {
  Figures figures("runs with read errors of the index");
  figures.strikes = "failed the run";
  const Scene scene(Scene::Run::update);
  DiskFault fault{.below = scene.index(), .calls = DiskFault::Calls::reads, .log = ""};
  scene.restore();
  const long calls = count_calls(scene.command(), fault, scene.place().beside("log"));
  std::mt19937 random(20220115);
  for (const auto kind : {DiskFault::Kind::fail_once, DiskFault::Kind::fail_always}) {
    fault.kind = kind;
    for (const long number : sample(calls, 8, random)) {
      fault.at = number;
      const std::string when = "at call " + std::to_string(number);
      scene.restore();
      const Outcome outcome = run(with_disk_fault(scene.command(), fault));
      ++figures.rounds;
      figures.struck += outcome.status == index_exit::failed;
      const bool told = outcome.status == index_exit::failed ||
                        outcome.status == index_exit::agrees ||
                        outcome.status == index_exit::damaged;
      EXPECT_TRUE(told) << when << ": " << outcome.status << '\n' << outcome.output;
      scene.expect_last_commit(when + '\n' + outcome.output);
      scene.expect_next_run_to_heal(when + '\n' + outcome.output);
      if (HasFailure()) return;
    }
  }
}

}  // namespace
}  // namespace clipfile::testing_support
