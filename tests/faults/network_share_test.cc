// SPDX-License-Identifier: GPL-2.0-or-later
#include <cerrno>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <gtest/gtest.h>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "common/exit_status.h"
#include "tests/faults/figures.h"
#include "tests/faults/programs.h"
#include "tests/faults/scene.h"
#include "tests/faults/shims.h"

namespace clipfile::testing_support {
namespace {

namespace fs = std::filesystem;

constexpr auto patience = std::chrono::seconds(60);

/// The paths of the files that have articles.
std::set<std::string> paths_in(const Contents& contents) {
  constexpr std::string_view mark = R"("path":")";
  std::set<std::string> paths;
  for (const std::string& item : contents) {
    const std::size_t begin = item.find(mark);
    if (!item.starts_with("data ") || begin == std::string::npos) continue;
    const std::size_t end = item.find('"', begin + mark.size());
    paths.insert(item.substr(begin + mark.size(), end - begin - mark.size()));
  }
  return paths;
}

/// Every file that was indexed and is still in the archive has articles, old ones or new ones.
void expect_nothing_purged(const Scene& scene, const std::string& when) {
  EXPECT_EQ(damage_of(scene.index()), "") << when;
  const auto now = paths_in(canonical_contents(scene.index()));
  const auto after = paths_in(scene.after());
  for (const std::string& path : paths_in(scene.before())) {
    if (!after.contains(path)) continue;
    EXPECT_TRUE(now.contains(path)) << path << ' ' << when;
  }
}

/// A network file system fails half-way: in a listing, a look, an opening or a reading.
class HalfWayTest : public testing::TestWithParam<std::pair<const char*, DiskFault>> {
 protected:
  void expect_safety(const Scene& scene, const DiskFault& fault, Figures& figures) const {
    scene.restore();
    const Outcome outcome = run(with_disk_fault(scene.command(), fault));
    const std::string when = "at call " + std::to_string(fault.at) + '\n' + outcome.output;
    const bool told =
        outcome.status == index_exit::some_rejected || outcome.status == index_exit::refused;
    ++figures.rounds;
    figures.struck += told;
    EXPECT_TRUE(told || outcome.status == index_exit::agrees) << outcome.status << ' ' << when;
    expect_nothing_purged(scene, when);
    scene.expect_next_run_to_heal(when);
  }
};

TEST_P(HalfWayTest, PurgesNothingAndTheNextRunMakesUpForIt) {
  Figures figures(std::string("archive with read errors, ") + GetParam().first);
  figures.strikes = "told of it";
  std::mt19937 random(20220122);
  for (const auto kind : {Scene::Run::update, Scene::Run::rebuild}) {
    const Scene scene(kind);
    DiskFault fault = GetParam().second;
    fault.below = scene.place().archive;
    scene.restore();
    const long calls = count_calls(scene.command(), fault, scene.place().beside("log"));
    for (const long number : sample(calls, 6, random)) {
      fault.at = number;
      expect_safety(scene, fault, figures);
      if (HasFailure()) return;
    }
  }
}

DiskFault failing_with(DiskFault::Kind kind, int error) {
  return {.below = "", .calls = DiskFault::Calls::reads, .kind = kind, .error = error, .log = ""};
}

INSTANTIATE_TEST_SUITE_P(
    Archive, HalfWayTest,
    testing::Values(std::pair("Once", failing_with(DiskFault::Kind::fail_once, EIO)),
                    std::pair("StaleOnce", failing_with(DiskFault::Kind::fail_once, ESTALE)),
                    std::pair("FromThenOn", failing_with(DiskFault::Kind::fail_always, EIO)),
                    std::pair("StaleFromThenOn",
                              failing_with(DiskFault::Kind::fail_always, ESTALE))),
    [](const auto& test) { return test.param.first; });

/// What the archive leaves out must not come in because that could not be read for a moment.
TEST(IgnoreFileThatCannotBeRead, HidesItsFolder) {
  std::mt19937 random(20220128);
  Workplace place;
  fill_archive(place, 3, random);
  place.write("notes/.clipignore", "drafts/\n");
  place.write("notes/kept.txt", make_article(random));
  place.write("notes/drafts/1.txt", "Unfinished\n\nA zeppelin.\n");
  DiskFault fault = failing_with(DiskFault::Kind::fail_once, EIO);
  fault.below = place.archive + "/notes/.clipignore";
  const Command command = index_command(place.index, {place.archive});
  const long calls = count_calls(command, fault, place.beside("log"));
  ASSERT_GT(calls, 1);
  for (fault.at = 1; fault.at <= calls; ++fault.at) {
    fs::remove_all(place.index);
    const Outcome outcome = run(with_disk_fault(command, fault));
    const std::string when = "at call " + std::to_string(fault.at) + '\n' + outcome.output;
    EXPECT_EQ(count_articles(place.index, "zeppelin"), 0) << when;
    ASSERT_EQ(run_index(place.index, {}).status, index_exit::agrees) << when;
    EXPECT_EQ(count_articles(place.index, "bulletin"), 4) << when;
    EXPECT_EQ(count_articles(place.index, "zeppelin"), 0) << when;
    EXPECT_EQ(damage_of(place.index), "") << when;
  }
}

/// The archive goes between the walk and the reading of a file.
TEST(ArchiveThatGoesDuringTheRun, IsNotPurged) {
  Figures figures("archives that go during the run");
  const Scene scene(Scene::Run::update);
  DiskFault halt = halt_of_reads(scene.place().archive);
  scene.restore();
  const long calls = count_calls(scene.command(), halt, scene.place().beside("log"));
  std::mt19937 random(20220123);
  for (const long number : sample(calls, 10, random)) {
    halt.at = number;
    scene.restore();
    Process process(with_disk_fault(scene.command(), halt));
    ASSERT_TRUE(process.wait_for_halt(patience));
    fs::rename(scene.place().archive, scene.place().beside("away"));
    process.send(SIGCONT);
    const auto outcome = process.wait(patience);
    fs::rename(scene.place().beside("away"), scene.place().archive);
    ASSERT_TRUE(outcome);
    ++figures.rounds;
    ++figures.struck;
    const std::string when = "at call " + std::to_string(number) + '\n' + outcome->output;
    expect_nothing_purged(scene, when);
    scene.expect_next_run_to_heal(when);
    if (testing::Test::HasFailure()) return;
  }
}

}  // namespace
}  // namespace clipfile::testing_support
