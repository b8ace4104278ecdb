// SPDX-License-Identifier: GPL-2.0-or-later
#include <chrono>
#include <csignal>
#include <filesystem>
#include <gtest/gtest.h>
#include <optional>
#include <random>

#include "common/exit_status.h"
#include "tests/faults/figures.h"
#include "tests/faults/programs.h"
#include "tests/faults/scene.h"
#include "tests/faults/shims.h"
#include "tests/faults/small_disk.h"

namespace clipfile::testing_support {
namespace {

namespace fs = std::filesystem;

constexpr auto patience = std::chrono::seconds(60);
constexpr off_t megabyte = 1024 * 1024;

class DiskTest : public testing::Test {
 protected:
  void mount(long megabytes) {
    disk_.emplace(place_.beside("disk"), megabytes);
    if (!disk_->mounted()) GTEST_SKIP() << "mounting is not permitted";
  }
  std::string index() const { return place_.beside("disk") + "/index"; }

  Outcome run_on_archive() const { return run_index(index(), {place_.archive}); }

  Workplace place_;
  std::optional<SmallDisk> disk_;
  std::mt19937 random_{17};
};

TEST_F(DiskTest, TooSmallForAnIndexIsSaid) {
  mount(8);
  if (IsSkipped()) return;
  fill_archive(place_, 10, random_);
  const Outcome outcome = run_on_archive();
  EXPECT_EQ(outcome.status, index_exit::failed);
  EXPECT_NE(outcome.output.find("make room"), std::string::npos) << outcome.output;
}

TEST_F(DiskTest, FullBeforeTheRunLeavesTheIndexAsItWas) {
  mount(300);
  if (IsSkipped()) return;
  fill_archive(place_, 100, random_);
  ASSERT_EQ(run_on_archive().status, index_exit::agrees);
  for (const off_t left : {0 * megabyte, megabyte / 2, 8 * megabyte, 100 * megabyte}) {
    disk_->fill(left);
    place_.write("more-" + std::to_string(left) + ".txt", make_article(random_));
    const Outcome outcome = run_on_archive();
    EXPECT_EQ(outcome.status, index_exit::failed) << outcome.output;
    EXPECT_NE(outcome.output.find("make room"), std::string::npos) << outcome.output;
    EXPECT_EQ(count_articles(index(), "bulletin"), 100);
    disk_->make_room();
  }
  EXPECT_EQ(run_on_archive().status, index_exit::agrees);
  EXPECT_EQ(count_articles(index(), "bulletin"), 104);
  EXPECT_EQ(faults_of(index()), "");
}

/// The check for room cannot know what others write meanwhile: somebody takes all of it but some
/// blocks, while the run is halted in one of its calls.
TEST(FullDisk, InTheMidstOfARunIsHealedByTheNextOne) {
  Figures figures("disk full at random points");
  figures.strikes = "failed the run";
  std::mt19937 random(20220119);
  for (const auto kind : {Scene::Run::update, Scene::Run::rebuild, Scene::Run::long_update,
                          Scene::Run::compaction, Scene::Run::gathered_update}) {
    const Scene scene(kind);
    DiskFault halt{.below = scene.index(), .kind = DiskFault::Kind::stop, .log = ""};
    scene.restore();
    const long calls = count_calls(scene.command(), halt, scene.place().beside("log"));
    for (long round = 0; round < in_form(3, 15); ++round) {
      halt.at = 1 + static_cast<long>(random() % static_cast<unsigned long>(calls));
      const off_t left = static_cast<off_t>(random() % 32) * 4096;
      const std::string when =
          "at call " + std::to_string(halt.at) + ", " + std::to_string(left) + " bytes left";
      fs::remove_all(scene.index());
      constexpr long megabytes = 300;
      const SmallDisk disk(scene.index(), megabytes);
      if (!disk.mounted()) GTEST_SKIP() << "mounting is not permitted";
      scene.fill();
      Process process(with_disk_fault(scene.command(), halt));
      ASSERT_TRUE(process.wait_for_halt(patience)) << when;
      disk.fill(left);
      process.send(SIGCONT);
      const auto outcome = process.wait(patience);
      ASSERT_TRUE(outcome);
      ++figures.rounds;
      figures.struck += outcome->status == index_exit::failed;
      EXPECT_TRUE(outcome->status == index_exit::failed || outcome->status == index_exit::agrees)
          << when << ": " << outcome->status << '\n'
          << outcome->output;
      scene.expect_last_commit(when + '\n' + outcome->output);
      EXPECT_GE(count_articles(scene.index(), "bulletin"), 0) << when;
      disk.make_room();
      scene.expect_next_run_to_heal(when + '\n' + outcome->output);
      if (HasFailure()) return;
    }
  }
}

TEST_F(DiskTest, ReadOnlyIsSaidAndCanBeSearched) {
  mount(300);
  if (IsSkipped()) return;
  fill_archive(place_, 10, random_);
  ASSERT_EQ(run_on_archive().status, index_exit::agrees);
  ASSERT_TRUE(disk_->make_read_only());
  place_.write("more.txt", make_article(random_));
  const Outcome outcome = run_on_archive();
  EXPECT_EQ(outcome.status, index_exit::failed) << outcome.output;
  EXPECT_NE(outcome.output.find("Read-only file system"), std::string::npos) << outcome.output;
  EXPECT_EQ(count_articles(index(), "bulletin"), 10);
  const Outcome dry_run = run_index(index(), {"-n", place_.archive});
  EXPECT_EQ(dry_run.status, index_exit::agrees) << dry_run.output;
}

TEST_F(DiskTest, RefusesAnIndexFolderThatIsAFile) {
  fill_archive(place_, 3, random_);
  place_.write("0/file", "x");
  const std::string file = place_.archive + "/0/file";
  for (const std::string& folder : {file, file + "/below", std::string("/dev/null/index")}) {
    const Outcome outcome = run_index(folder, {place_.archive});
    EXPECT_EQ(outcome.status, index_exit::failed) << outcome.output;
    EXPECT_NE(outcome.output.find(folder), std::string::npos) << outcome.output;
    EXPECT_EQ(outcome.output.find("filesystem error"), std::string::npos) << outcome.output;
  }
}

}  // namespace
}  // namespace clipfile::testing_support
