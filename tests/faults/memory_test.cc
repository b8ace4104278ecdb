// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <charconv>
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "common/exit_status.h"
#include "tests/faults/figures.h"
#include "tests/faults/programs.h"
#include "tests/faults/scene.h"
#include "tests/faults/shims.h"

namespace clipfile::testing_support {
namespace {

long count_allocations(const Command& command, long least) {
  std::string output = run(with_memory_fault(command, 0, least)).output;
  if (output.ends_with('\n')) output.pop_back();
  const std::size_t line = output.rfind('\n') + 1;
  long count = 0;
  std::from_chars(output.data() + line, output.data() + output.size(), count);
  return count;
}

/// `count` numbers behind `first` and up to `last`, evenly spread, so that all stages of a run are
/// met.
std::vector<long> spread(long first, long last, long count) {
  std::vector<long> numbers;
  for (long i = 1; i <= count; ++i) numbers.push_back(first + (last - first) * i / count);
  return numbers;
}

class OutOfMemoryTest : public testing::TestWithParam<Scene::Run> {
 protected:
  void SetUp() override {
    if (is_sanitized()) GTEST_SKIP() << "a sanitizer takes the place of the allocator";
  }

  /// Lets allocations of `least` bytes or more fail, and gives the outcome to `judge`.
  template <typename Judge>
  void starve(long least, long rounds, const Judge& judge) const {
    const Scene scene(GetParam());
    scene.restore();
    // Before main() there is nobody who could catch a failure.
    const long first = count_allocations({{CLIPFILE_INDEX_PROGRAM, "--version"}, "", {}}, least);
    const long last = count_allocations(scene.command(), least);
    ASSERT_GT(last, first);
    for (const long number : spread(first, last, std::min(rounds, last - first))) {
      scene.restore();
      const Outcome outcome = run(with_memory_fault(scene.command(), number, least));
      const std::string when = "at allocation " + std::to_string(number) + '\n' + outcome.output;
      judge(outcome, when);
      // A folder that could not be listed keeps its old articles, beside new ones of others.
      if (outcome.status != index_exit::some_rejected) scene.expect_last_commit(when);
      scene.expect_next_run_to_heal(when);
      if (HasFailure()) return;
    }
  }
};

TEST_P(OutOfMemoryTest, EndsTheRunCleanly) {
  Figures figures("an allocation fails");
  figures.strikes = "failed the run";
  constexpr long least = 4096;
  starve(least, in_form(10, 500), [&](const Outcome& outcome, const std::string& when) {
    ++figures.rounds;
    figures.struck += outcome.status == index_exit::failed;
    EXPECT_TRUE(outcome.status == index_exit::failed || outcome.status == index_exit::agrees ||
                outcome.status == index_exit::some_rejected ||
                outcome.status == index_exit::refused)
        << outcome.status << ' ' << when;
  });
}

/// Where some bytes are refused within a library that cannot say so, it may end the program.
TEST_P(OutOfMemoryTest, LosesNothingAlsoWhereItEndsTheProgram) {
  Figures figures("an allocation of any size fails");
  figures.strikes = "failed the run";
  starve(0, in_form(10, 500), [&](const Outcome& outcome, const std::string&) {
    ++figures.rounds;
    figures.struck += outcome.status != index_exit::agrees;
  });
}

INSTANTIATE_TEST_SUITE_P(Memory, OutOfMemoryTest,
                         testing::Values(Scene::Run::update, Scene::Run::rebuild,
                                         Scene::Run::gathered_update),
                         [](const auto& test) {
                           if (test.param == Scene::Run::gathered_update) return "GatheredUpdate";
                           return test.param == Scene::Run::update ? "Update" : "Rebuild";
                         });

}  // namespace
}  // namespace clipfile::testing_support
