// SPDX-License-Identifier: GPL-2.0-or-later
#include <cerrno>
#include <chrono>
#include <csignal>
#include <gtest/gtest.h>
#include <random>
#include <vector>

#include "common/exit_status.h"
#include "tests/faults/figures.h"
#include "tests/faults/scene.h"
#include "tests/faults/shims.h"

namespace clipfile::testing_support {
namespace {

/// The index of the scene, which stays as it was before the run.
class CompactionTest : public testing::Test {
 protected:
  Command compaction() const { return index_command(scene_.index(), {"--compact"}); }

  long count() const {
    scene_.restore();
    return count_calls(compaction(), {.below = scene_.index(), .log = ""},
                       scene_.place().beside("log"));
  }

  Outcome compact_with(DiskFault::Kind kind, long at, int error = 0) const {
    scene_.restore();
    const DiskFault fault{
        .below = scene_.index(), .kind = kind, .at = at, .error = error, .log = ""};
    return run(with_disk_fault(compaction(), fault));
  }

  /// Whatever became of it, the index holds what it held, and can be compacted and written.
  void expect_unchanged(const std::string& when) const {
    EXPECT_EQ(damage_of(scene_.index()), "") << when;
    EXPECT_EQ(difference(canonical_contents(scene_.index()), scene_.before()), "") << when;
    const Outcome again = run(compaction());
    EXPECT_EQ(again.status, index_exit::agrees) << when << '\n' << again.output;
    EXPECT_EQ(difference(canonical_contents(scene_.index()), scene_.before()), "") << when;
    const Outcome check = run_index(scene_.index(), {"--check"});
    EXPECT_EQ(check.status, index_exit::agrees) << when << '\n' << check.output;
    scene_.expect_next_run_to_heal(when);
  }

  const Scene scene_{Scene::Run::update};
};

TEST_F(CompactionTest, LosesNothingWhereItIsKilled) {
  std::mt19937 random(20220113);
  for (const long number : sample(count(), 4, random)) {
    const std::string when = "killed at call " + std::to_string(number);
    const Outcome outcome = compact_with(DiskFault::Kind::kill, number);
    EXPECT_EQ(outcome.status, 128 + SIGKILL) << when << '\n' << outcome.output;
    expect_unchanged(when);
  }
}

TEST_F(CompactionTest, LosesNothingWhereTheDiskFails) {
  std::mt19937 random(20220114);
  for (const long number : sample(count(), 4, random)) {
    for (const int error : {EIO, ENOSPC}) {
      const std::string when =
          "error " + std::to_string(error) + " at call " + std::to_string(number);
      const Outcome outcome = compact_with(DiskFault::Kind::fail_always, number, error);
      EXPECT_TRUE(outcome.status == index_exit::failed || outcome.status == index_exit::agrees)
          << when << ": " << outcome.status << '\n'
          << outcome.output;
      expect_unchanged(when);
    }
  }
}

TEST_F(CompactionTest, LetsTheNextRunWriteWhereverTheDiskRanFull) {
  const Scene scene(Scene::Run::update);
  scene.restore();
  DiskFault full{
      .below = scene.index(), .kind = DiskFault::Kind::fail_always, .error = ENOSPC, .log = ""};
  std::mt19937 random(20220115);
  for (const long number :
       sample(count_calls(scene.command(), full, scene.place().beside("log")), 4, random)) {
    const std::string when = "full at call " + std::to_string(number);
    scene.restore();
    full.at = number;
    run(with_disk_fault(scene.command(), full));
    const Outcome compaction = run_index(scene.index(), {"--compact"});
    EXPECT_EQ(compaction.status, index_exit::agrees) << when << '\n' << compaction.output;
    scene.expect_last_commit(when);
    scene.expect_next_run_to_heal(when);
  }
}

/// As often as one run after the other gives them the time.
TEST(Upkeep, ReadsWhileRunsWrite) {
  const Scene scene(Scene::Run::long_update);
  const std::vector<Arguments> readers = {
      {"--check"}, {"--stats"}, {"--export", "-"}, {"--check", "--deep"}};
  long reads = 0;
  for (long round = 0; round < in_form(3, 30) || reads == 0; ++round) {
    scene.restore();
    Process writer(scene.command());
    while (writer.runs()) {
      const Arguments& reader = readers[static_cast<std::size_t>(reads++) % readers.size()];
      const Outcome outcome = run_index(scene.index(), reader);
      const bool read = outcome.status == index_exit::agrees || outcome.status == index_exit::busy;
      EXPECT_TRUE(read) << reader.front() << ": " << outcome.status << '\n' << outcome.output;
    }
    const auto outcome = writer.wait(std::chrono::seconds(60));
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->status, index_exit::agrees) << outcome->output;
  }
}

}  // namespace
}  // namespace clipfile::testing_support
