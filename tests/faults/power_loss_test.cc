// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/faults/power_loss.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <sstream>

#include "common/exit_status.h"
#include "tests/faults/figures.h"
#include "tests/faults/programs.h"
#include "tests/faults/scene.h"

namespace clipfile::testing_support {
namespace {

namespace fs = std::filesystem;

/// The states that the file /d/a may be in after these calls, "-" where it is missing.
std::set<std::string> states_of_a(const std::vector<LoggedCall>& log, NameOrder order) {
  std::set<std::string> states;
  std::mt19937 random(1);
  for (int i = 0; i < 200; ++i) {
    const TemporaryFolder folder;
    build_image(log, log.size(), "/d", order, random, folder / "image");
    std::ifstream file(folder / "image/a");
    std::ostringstream text;
    text << file.rdbuf();
    states.insert(file.is_open() ? text.str() : "-");
  }
  return states;
}

TEST(PowerLossModel, IsCertainOfNothingButWhatWasSynced) {
  const LoggedCall create{"empty", 0, "/d/a.tmp", ""};
  const LoggedCall write{"write", 0, "/d/a.tmp", "new"};
  const LoggedCall sync{"fsync", 0, "/d/a.tmp", ""};
  const LoggedCall rename{"rename", 0, "/d/a.tmp", "/d/a"};
  const LoggedCall sync_folder{"fsync", 0, "/d", ""};
  using States = std::set<std::string>;
  for (const NameOrder order : {NameOrder::of_all_folders, NameOrder::of_each_folder}) {
    EXPECT_EQ(states_of_a({create, write, rename}, order), States({"-", "", "new"}));
    EXPECT_EQ(states_of_a({create, write, sync, rename}, order), States({"-", "new"}));
    EXPECT_EQ(states_of_a({create, write, rename, sync_folder}, order), States({"", "new"}));
    EXPECT_EQ(states_of_a({create, write, sync, rename, sync_folder}, order), States({"new"}));
  }
}

TEST(PowerLossModel, LetsNamesOfSeveralFoldersReachTheDiskInAnyOrderButWithAJournal) {
  const std::vector<LoggedCall> log = {{"mkdir", 0, "/d/b", ""},
                                       {"empty", 0, "/d/a", ""},
                                       {"fsync", 0, "/d", ""},
                                       {"empty", 0, "/d/b/c", ""},
                                       {"unlink", 0, "/d/a", ""}};
  std::map<NameOrder, bool> has_neither;
  std::mt19937 random(2);
  for (const NameOrder order : {NameOrder::of_all_folders, NameOrder::of_each_folder}) {
    for (int i = 0; i < 100; ++i) {
      const TemporaryFolder folder;
      build_image(log, log.size(), "/d", order, random, folder / "image");
      has_neither[order] |= !fs::exists(folder / "image/a") && !fs::exists(folder / "image/b/c");
    }
  }
  EXPECT_FALSE(has_neither[NameOrder::of_all_folders]);
  EXPECT_TRUE(has_neither[NameOrder::of_each_folder]);
}

/// The log of a first run, an update in many batches, a rebuild, an update in one, a compaction,
/// and an update whose new articles are gathered and merged.
class LoggedRuns {
 public:
  LoggedRuns() {
    fs::create_directory(disk());
    std::mt19937 random(20220125);
    fill_archive(place_, 30, random);
    run_logged({place_.archive});
    change_archive(place_, 24, random);
    run_logged({place_.archive}, true);
    change_archive(place_, 12, random);
    run_logged({place_.archive, "--rebuild"});
    change_archive(place_, 12, random);
    run_logged({place_.archive});
    run_logged({"--compact"});
    change_archive(place_, 12, random);
    add_large_picture(place_);
    run_logged({place_.archive});
    log_ = read_call_log(log_file());
    find_acknowledged_states();
  }

  const std::vector<LoggedCall>& log() const { return log_; }
  std::string disk() const { return place_.beside("disk"); }
  const Workplace& place() const { return place_; }

  /// Empty where `contents` are those of the last acknowledged commit before this many calls, or of
  /// the one that was under way.
  std::string fault_of(const Contents& contents, std::size_t calls) const {
    const auto next = states_.upper_bound(calls);
    const auto last = std::prev(next);
    if (contents == last->second) return "";
    return difference(contents, next == states_.end() ? last->second : next->second);
  }

  const Contents& final_contents() const { return states_.rbegin()->second; }

 private:
  std::string index() const { return disk() + "/index"; }
  std::string log_file() const { return place_.beside("log"); }

  void run_logged(const Arguments& arguments, bool in_many_batches = false) const {
    const Command command = index_command(index(), arguments);
    const Command logged = with_disk_fault(command, {.below = disk(), .log = log_file()});
    const Outcome outcome = run(in_many_batches ? with_clock(logged, {.haste = 20}) : logged);
    EXPECT_EQ(outcome.status, index_exit::agrees) << outcome.output;
  }

  /// A run goes on, or ends well, when a folder has been synced and those above it where that is
  /// needed: then what it did is acknowledged.
  void find_acknowledged_states() {
    states_[0] = {};
    for (std::size_t i = 0; i < log_.size(); ++i) {
      if (!syncs_folder(i) || syncs_folder(i + 1)) continue;
      const TemporaryFolder folder;
      build_whole_image(log_, i + 1, disk(), folder / "disk");
      states_[i + 1] = canonical_contents(folder / "disk/index");
    }
  }

  bool syncs_folder(std::size_t call) const {
    return call < log_.size() && log_[call].name == "fsync" && is_folder(log_[call].path);
  }

  static bool is_folder(const std::string& path) {
    const std::string name = fs::path(path).filename();
    return name == "disk" || name == "index" || name.starts_with("generation-");
  }

  Workplace place_;
  std::vector<LoggedCall> log_;
  std::map<std::size_t, Contents> states_;  ///< by the number of calls made before
};

class PowerLossTest : public testing::TestWithParam<std::pair<const char*, NameOrder>> {};

TEST_P(PowerLossTest, LosesNothingThatWasAcknowledged) {
  Figures figures(std::string("power losses, ") + GetParam().first);
  figures.strikes = "left an index";
  const LoggedRuns runs;
  ASSERT_GT(runs.log().size(), 100U);
  std::mt19937 random(20220126);
  for (long round = 0; round < in_form(25, 400); ++round) {
    const std::size_t calls = random() % (runs.log().size() + 1);
    const std::string when = "image " + std::to_string(round) + ", behind call " +
                             std::to_string(calls) + " of " + std::to_string(runs.log().size());
    const TemporaryFolder folder;
    build_image(runs.log(), calls, runs.disk(), GetParam().second, random, folder / "disk");
    const std::string index = folder / "disk/index";
    ++figures.rounds;
    EXPECT_EQ(damage_of(index), "") << when;
    if (HasFailure()) return;
    const Contents contents = canonical_contents(index);
    figures.struck += !contents.empty();
    EXPECT_EQ(runs.fault_of(contents, calls), "") << when;
    const Outcome next = run_index(index, {runs.place().archive});
    EXPECT_EQ(next.status, index_exit::agrees) << when << '\n' << next.output;
    EXPECT_EQ(difference(canonical_contents(index), runs.final_contents()), "") << when;
    EXPECT_EQ(damage_of(index), "") << when;
    if (HasFailure()) return;
  }
}

INSTANTIATE_TEST_SUITE_P(Disk, PowerLossTest,
                         testing::Values(std::pair("NamesInOrder", NameOrder::of_all_folders),
                                         std::pair("NamesInOrderOfTheirFolder",
                                                   NameOrder::of_each_folder)),
                         [](const auto& test) { return test.param.first; });

}  // namespace
}  // namespace clipfile::testing_support
