// SPDX-License-Identifier: GPL-2.0-or-later
#include <charconv>
#include <gtest/gtest.h>
#include <random>

#include "common/exit_status.h"
#include "tests/faults/figures.h"
#include "tests/faults/programs.h"
#include "tests/faults/scene.h"
#include "tests/faults/shims.h"

namespace clipfile::testing_support {
namespace {

long count_allocations(const Command& command) {
  std::string output = run(with_memory_fault(command, 0)).output;
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

TEST(OutOfMemory, EndsTheRunCleanlyOrNotAtAll) {
  if (is_sanitized()) GTEST_SKIP() << "a sanitizer takes the place of the allocator";
  Figures figures("an allocation fails");
  figures.strikes = "failed the run";
  const Scene scene(Scene::Run::update);
  scene.restore();
  // Before main() there is nobody who could catch a failure.
  const long first = count_allocations({{CLIPFILE_INDEX_PROGRAM, "--version"}, "", {}});
  const long last = count_allocations(scene.command());
  ASSERT_GT(first, 0);
  ASSERT_GT(last, first);
  for (const long number : spread(first, last, in_form(20, 500))) {
    const std::string when = "at allocation " + std::to_string(number);
    scene.restore();
    const Outcome outcome = run(with_memory_fault(scene.command(), number));
    ++figures.rounds;
    figures.struck += outcome.status == index_exit::failed;
    EXPECT_TRUE(outcome.status == index_exit::failed || outcome.status == index_exit::agrees ||
                outcome.status == index_exit::some_rejected)
        << when << ": " << outcome.status << '\n'
        << outcome.output;
    scene.expect_last_commit(when + '\n' + outcome.output);
    scene.expect_next_run_to_heal(when + '\n' + outcome.output);
    if (HasFailure()) return;
  }
}

}  // namespace
}  // namespace clipfile::testing_support
