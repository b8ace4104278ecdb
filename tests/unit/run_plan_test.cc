// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/run_plan.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <map>
#include <stdexcept>

#include "common/hashing.h"
#include "tests/unit/support/known_files.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

class RunPlanTest : public testing::Test {
 protected:
  void write(const std::string& name, std::string_view contents) const {
    folder_.write(name, contents);
  }
  void move(const std::string& from, const std::string& to) const {
    fs::create_directories(fs::path(folder_.path(to)).parent_path());
    fs::rename(folder_.path(from), folder_.path(to));
  }

  ArchiveDiff compare() const { return compare_archive({folder_.path()}, {}, known_files(known_)); }

  /// Makes the index know the files as they are now.
  void learn() {
    for (const FoundFile& file : compare().changed) {
      FileState& state = known_[file.path];
      state.stamp = file.stamp;
      state.content_hash = to_base64url(hash_128_bytes(read_whole(file.path)));
      state.sidecar = file.sidecar_is;
    }
  }

  FileState& known(const std::string& name) { return known_.at(folder_.path(name)); }

  /// "touched a; b to c; read d; removed e", paths below the folder.
  std::string plan() const {
    const RunPlan plan = plan_run(compare(), known_files(known_), [] {});
    std::string text;
    for (const KeptFile& file : plan.touched) text += "touched " + name(file.path) + "; ";
    for (const MovedFile& file : plan.moved)
      text += name(file.from) + " to " + name(file.to) + "; ";
    for (const FoundFile& file : plan.to_read) text += "read " + name(file.path) + "; ";
    for (const std::string& path : plan.removed) text += "removed " + name(path) + "; ";
    return text;
  }

  std::string name(const std::string& path) const { return path.substr(folder_.path().size() + 1); }

  TemporaryFolder folder_;
  std::map<std::string, FileState> known_;
};

TEST_F(RunPlanTest, ReadsWhatIsNewOrChangedAndRemovesWhatIsGone) {
  for (const char* file : {"a", "b", "c"}) write(file, std::string("text of ") + file);
  learn();
  EXPECT_EQ(plan(), "");
  write("a", "other text");
  fs::remove(folder_.path("b"));
  write("d", "new text");
  EXPECT_EQ(plan(), "read a; read d; removed b; ");
}

TEST_F(RunPlanTest, LeavesAFileAloneThatWasOnlyTouched) {
  write("a", "text");
  learn();
  fs::last_write_time(folder_.path("a"), fs::file_time_type::clock::now() - std::chrono::hours(5));
  EXPECT_EQ(plan(), "touched a; ");
  known("a").reason = "1 of its parts could not be read";
  EXPECT_EQ(plan(), "read a; ") << "worth another look";
}

/// An archive of pages, say, with a scan among them.
TEST_F(RunPlanTest, ReadsAFileAgainThatSomebodyElseMayReadBetter) {
  write("a", "text");
  learn();
  known("a").reader = "papyrus 1";
  EXPECT_EQ(plan(), "read a; ");
}

TEST_F(RunPlanTest, LooksAgainAtAFileThatCouldNotBeReadForNow) {
  write("a", "text");
  learn();
  known("a").outcome = Outcome::unfinished;
  known("a").reason = "Input/output error";
  const RunPlan plan = plan_run(compare(), known_files(known_), [] {});
  ASSERT_EQ(plan.touched.size(), 1U);
  EXPECT_EQ(plan.touched[0].state.outcome, Outcome::indexed);
  EXPECT_EQ(plan.touched[0].state.reason, "");
  known("a").content_hash = "";
  EXPECT_EQ(this->plan(), "read a; ") << "nothing is known of what it held";
}

TEST_F(RunPlanTest, FollowsAFileThatWasRenamedOrCopiedAway) {
  write("a.txt", "one");
  write("b.txt", "two");
  learn();
  move("a.txt", "2022/01/z.txt");
  fs::copy_file(folder_.path("b.txt"), folder_.path("c.txt"));
  fs::remove(folder_.path("b.txt"));
  EXPECT_EQ(plan(), "a.txt to 2022/01/z.txt; b.txt to c.txt; ");
}

TEST_F(RunPlanTest, ReadsACopyOfAFileThatIsStillThere) {
  write("a.txt", "one");
  learn();
  fs::copy_file(folder_.path("a.txt"), folder_.path("b.txt"));
  EXPECT_EQ(plan(), "read b.txt; ");
}

TEST_F(RunPlanTest, MovesEachOfSeveralFilesWithTheSameContentsOnce) {
  for (const char* file : {"a.txt", "b.txt"}) write(file, "same");
  learn();
  move("a.txt", "c.txt");
  move("b.txt", "d.txt");
  write("e.txt", "same");
  EXPECT_EQ(plan(), "a.txt to c.txt; b.txt to d.txt; read e.txt; ");
}

TEST_F(RunPlanTest, ReadsAFileAgainWhoseNameHasAnotherEnding) {
  write("a.txt", "one");
  learn();
  move("a.txt", "a.md");
  EXPECT_EQ(plan(), "read a.md; removed a.txt; ");
}

TEST_F(RunPlanTest, MovesAChainOfFilesFromItsEnd) {
  write("news.txt", "one");
  write("news.1.txt", "two");
  write("news.2.txt", "three");
  learn();
  move("news.2.txt", "news.3.txt");
  move("news.1.txt", "news.2.txt");
  move("news.txt", "news.1.txt");
  EXPECT_EQ(plan(), "news.2.txt to news.3.txt; news.1.txt to news.2.txt; news.txt to news.1.txt; ");
  write("news.txt", "four");
  EXPECT_EQ(plan(),
            "news.2.txt to news.3.txt; news.1.txt to news.2.txt; news.txt to news.1.txt; "
            "read news.txt; ");
}

TEST_F(RunPlanTest, ReadsOneFileOfACircle) {
  write("a.txt", "one");
  write("b.txt", "two");
  write("c.txt", "three");
  learn();
  move("a.txt", "x.txt");
  move("c.txt", "a.txt");
  move("b.txt", "c.txt");
  move("x.txt", "b.txt");
  const RunPlan plan = plan_run(compare(), known_files(known_), [] {});
  EXPECT_EQ(plan.moved.size(), 2U);
  EXPECT_EQ(plan.to_read.size(), 1U);
  EXPECT_TRUE(plan.removed.empty());
  EXPECT_EQ(plan.moved[0].from, plan.moved[1].to) << "which has to be free first";
}

TEST_F(RunPlanTest, ReadsAFileAgainWhoseSidecarIsAnother) {
  for (const char* file : {"a", "b", "c", "d"}) write(file, std::string("text of ") + file);
  for (const char* file : {"b", "c", "d"}) write(file + std::string(".yaml"), "title: x");
  learn();
  EXPECT_EQ(plan(), "");
  write("a.yaml", "title: new");
  write("b.yaml", "title: changed");
  fs::remove(folder_.path("c.yaml"));
  move("d", "e/d");
  move("d.yaml", "e/d.yaml");
  EXPECT_EQ(plan(), "read a; read b; read c; read e/d; removed d; ");
}

TEST_F(RunPlanTest, EndsWhereItIsToldTo) {
  write("a", "text");
  learn();
  write("a", "other");
  const auto stop = [] { throw std::runtime_error("stopped"); };
  EXPECT_THROW(plan_run(compare(), known_files(known_), stop), std::runtime_error);
}

}  // namespace
}  // namespace clipfile
