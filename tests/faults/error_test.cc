// SPDX-License-Identifier: GPL-2.0-or-later
#include <cerrno>
#include <gtest/gtest.h>
#include <random>

#include "common/exit_status.h"
#include "common/index_folder.h"
#include "tests/faults/figures.h"
#include "tests/faults/programs.h"
#include "tests/faults/scene.h"
#include "tests/faults/shims.h"

namespace clipfile::testing_support {
namespace {

struct Failing {
  const char* name;
  Scene::Run run;
  DiskFault::Kind kind;
  int error;
};

class WriteErrorTest : public testing::TestWithParam<Failing> {
 protected:
  WriteErrorTest() : scene_(GetParam().run) {}

  DiskFault fault() const {
    return {.below = scene_.index(), .kind = GetParam().kind, .error = GetParam().error, .log = ""};
  }

  long calls() const {
    scene_.restore();
    return count_calls(scene_.command(), fault(), scene_.place().beside("log"));
  }

  /// Either the run says that it failed, or it did what it was to do all the same.
  bool expect_clean_end(const Outcome& outcome, const std::string& when) const {
    const bool failed = outcome.status == index_exit::failed;
    EXPECT_TRUE(failed || outcome.status == index_exit::agrees)
        << when << ": " << outcome.status << '\n'
        << outcome.output;
    if (failed) {
      EXPECT_TRUE(outcome.output.starts_with("clip-index: ")) << when << '\n' << outcome.output;
    } else {
      EXPECT_EQ(difference(canonical_contents(scene_.index()), scene_.result()), "") << when;
    }
    return failed;
  }

  const Scene scene_;
};

TEST_P(WriteErrorTest, EndsTheRunCleanlyAndTheNextOneHeals) {
  Figures figures(std::string("write errors, ") + GetParam().name);
  figures.strikes = "failed the run";
  std::mt19937 random(20220112);
  for (const long number : sample(calls(), 2, random)) {
    DiskFault failing = fault();
    failing.at = number;
    const std::string when = "at call " + std::to_string(number);
    scene_.restore();
    const Outcome outcome = run(with_disk_fault(scene_.command(), failing));
    ++figures.rounds;
    figures.struck += expect_clean_end(outcome, when);
    scene_.expect_last_commit(when + '\n' + outcome.output);
    if (!current_generation(scene_.index()).empty()) {
      EXPECT_GE(count_articles(scene_.index(), "bulletin"), 0) << when;
    }
    scene_.expect_next_run_to_heal(when);
    if (HasFailure()) return;
  }
}

/// Xapian writes in destructors, too, at a few calls of each commit.
TEST(WriteErrors, EndTheRunCleanlyAtEachCallOfACommit) {
  const Scene scene(Scene::Run::update);
  DiskFault fault{
      .below = scene.index(), .kind = DiskFault::Kind::fail_once, .error = EIO, .log = ""};
  scene.restore();
  const long calls = count_calls(scene.command(), fault, scene.place().beside("log"));
  ASSERT_GT(calls, 20);
  long failed = 0;
  for (fault.at = 1; fault.at <= calls; ++fault.at) {
    scene.restore();
    const Outcome outcome = run(with_disk_fault(scene.command(), fault));
    if (outcome.status == index_exit::agrees) continue;
    ++failed;
    EXPECT_EQ(outcome.status, index_exit::failed) << fault.at << '\n' << outcome.output;
    EXPECT_TRUE(outcome.output.starts_with("clip-index: ")) << fault.at << '\n' << outcome.output;
    scene.expect_last_commit("at call " + std::to_string(fault.at));
  }
  EXPECT_GT(failed, 10) << "hardly a fault was met";
}

constexpr auto once = DiskFault::Kind::fail_once;
constexpr auto always = DiskFault::Kind::fail_always;
constexpr auto half = DiskFault::Kind::short_write;

INSTANTIATE_TEST_SUITE_P(
    Disk, WriteErrorTest,
    testing::Values(
        Failing{"OnceInFirstRun", Scene::Run::first, once, EIO},
        Failing{"OnceInUpdate", Scene::Run::update, once, EIO},
        Failing{"OnceInUpdateOfManyBatches", Scene::Run::long_update, once, EIO},
        Failing{"OnceInRebuild", Scene::Run::rebuild, once, EIO},
        Failing{"FullForAMomentInFirstRun", Scene::Run::first, once, ENOSPC},
        Failing{"FullForAMomentInUpdate", Scene::Run::update, once, ENOSPC},
        Failing{"FullForAMomentInUpdateOfManyBatches", Scene::Run::long_update, once, ENOSPC},
        Failing{"FullForAMomentInRebuild", Scene::Run::rebuild, once, ENOSPC},
        Failing{"OnceInGatheredUpdate", Scene::Run::gathered_update, once, EIO},
        Failing{"FullForAMomentInGatheredRebuild", Scene::Run::gathered_rebuild, once, ENOSPC},
        Failing{"FromThenOnInGatheredFirstRun", Scene::Run::gathered_first, always, EIO},
        Failing{"ShortInGatheredUpdate", Scene::Run::gathered_update, half, 0},
        Failing{"FromThenOnInFirstRun", Scene::Run::first, always, EIO},
        Failing{"FromThenOnInUpdate", Scene::Run::update, always, ENOSPC},
        Failing{"FromThenOnInUpdateOfManyBatches", Scene::Run::long_update, always, EIO},
        Failing{"FromThenOnInRebuild", Scene::Run::rebuild, always, ENOSPC},
        Failing{"OnceInCompaction", Scene::Run::compaction, once, EIO},
        Failing{"FullForAMomentInCompaction", Scene::Run::compaction, once, ENOSPC},
        Failing{"FromThenOnInCompaction", Scene::Run::compaction, always, ENOSPC},
        Failing{"ShortInCompaction", Scene::Run::compaction, half, 0},
        Failing{"ShortInUpdate", Scene::Run::update, half, 0},
        Failing{"ShortInRebuild", Scene::Run::rebuild, half, 0}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace clipfile::testing_support
