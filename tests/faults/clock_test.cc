// SPDX-License-Identifier: GPL-2.0-or-later
#include <fcntl.h>
#include <filesystem>
#include <gtest/gtest.h>
#include <random>
#include <sys/stat.h>

#include "common/exit_status.h"
#include "tests/faults/programs.h"
#include "tests/faults/shims.h"

namespace clipfile::testing_support {
namespace {

namespace fs = std::filesystem;

constexpr long year = 365L * 24 * 60 * 60;

class ClockTest : public testing::Test {
 protected:
  void SetUp() override {
    fill_archive(place_, 20, random_);
    ASSERT_EQ(run_index(place_.index, {place_.archive}).status, index_exit::agrees);
    contents_ = canonical_contents(place_.index);
  }
  void TearDown() override { EXPECT_EQ(damage_of(place_.index), ""); }

  Outcome run_with_clock(long ahead) const {
    return run(with_clock(index_command(place_.index, {place_.archive}), {.ahead = ahead}));
  }

  static std::string at(const std::string& folder, int number) {
    return folder + "/0/" + std::to_string(number) + ".txt";
  }

  /// Gives the file the time of modification that `like` has.
  static void set_modified_like(const std::string& path, const struct stat& like) {
    const timespec times[] = {like.st_atim, like.st_mtim};
    ASSERT_EQ(utimensat(AT_FDCWD, path.c_str(), times, 0), 0);
  }

  void expect_same_as_fresh() const {
    const std::string fresh = place_.beside("fresh");
    ASSERT_EQ(run_index(fresh, {place_.archive}).status, index_exit::agrees);
    EXPECT_EQ(difference(canonical_contents(place_.index), canonical_contents(fresh)), "");
  }

  std::mt19937 random_{20220118};
  Workplace place_;
  Contents contents_;
};

TEST_F(ClockTest, SetBackOrAheadReindexesAndLosesNothing) {
  for (const long ahead : {-10 * year, -1L, 1L, 10 * year}) {
    const Outcome outcome = run_with_clock(ahead);
    EXPECT_EQ(outcome.status, index_exit::agrees) << outcome.output;
    EXPECT_NE(outcome.output.find("nothing to do, 20 unchanged"), std::string::npos)
        << outcome.output;
    EXPECT_EQ(difference(canonical_contents(place_.index), contents_), "") << ahead;
  }
}

TEST_F(ClockTest, SetBackStillShowsWhatChanged) {
  place_.write("0/3.txt", make_article(random_));
  fs::remove(at(place_.archive, 4));
  place_.write("0/new.txt", make_article(random_));
  EXPECT_EQ(run_with_clock(-1 * year).status, index_exit::agrees);
  expect_same_as_fresh();
}

TEST_F(ClockTest, MayBeBehindWhatFilesSay) {
  for (int number = 0; number < 20; number += 3) {
    const timespec future[] = {{.tv_sec = 75 * year, .tv_nsec = 1},
                               {.tv_sec = 75 * year, .tv_nsec = 1}};
    ASSERT_EQ(utimensat(AT_FDCWD, at(place_.archive, number).c_str(), future, 0), 0);
  }
  EXPECT_EQ(run_index(place_.index, {place_.archive}).status, index_exit::agrees);
  const Outcome again = run_index(place_.index, {place_.archive});
  EXPECT_NE(again.output.find("nothing to do, 20 unchanged"), std::string::npos) << again.output;
  place_.write("0/3.txt", make_article(random_));
  EXPECT_EQ(run_index(place_.index, {place_.archive}).status, index_exit::agrees);
  expect_same_as_fresh();
}

/// Told by the time of change, which nobody can set.
TEST_F(ClockTest, IsNotNeededToTellAnEditThatKeepsSizeAndTime) {
  struct stat before {};
  ASSERT_EQ(stat(at(place_.archive, 5).c_str(), &before), 0);
  std::string text(static_cast<std::size_t>(before.st_size), 'x');
  text.replace(0, 9, "Zeppelin\n");
  place_.write("0/5.txt", text);
  set_modified_like(at(place_.archive, 5), before);
  EXPECT_EQ(run_index(place_.index, {place_.archive}).status, index_exit::agrees);
  EXPECT_EQ(count_articles(place_.index, "zeppelin"), 1);
  expect_same_as_fresh();
}

/// Told by the inode: the file was put in the other one's place.
TEST_F(ClockTest, IsNotNeededToTellAFileThatTookTheNameOfAnother) {
  struct stat before {};
  ASSERT_EQ(stat(at(place_.archive, 6).c_str(), &before), 0);
  std::string text(static_cast<std::size_t>(before.st_size), 'y');
  text.replace(0, 9, "Airships\n");
  place_.write("0/other", text);
  set_modified_like(place_.archive + "/0/other", before);
  fs::rename(place_.archive + "/0/other", at(place_.archive, 6));
  EXPECT_EQ(run_index(place_.index, {place_.archive}).status, index_exit::agrees);
  EXPECT_EQ(count_articles(place_.index, "airships"), 1);
  expect_same_as_fresh();
}

}  // namespace
}  // namespace clipfile::testing_support
