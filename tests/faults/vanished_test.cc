// SPDX-License-Identifier: GPL-2.0-or-later
#include <filesystem>
#include <gtest/gtest.h>
#include <random>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

#include "common/exit_status.h"
#include "tests/faults/programs.h"
#include "tests/faults/small_disk.h"

namespace clipfile::testing_support {
namespace {

namespace fs = std::filesystem;

/// An indexed archive of more files than may go without a question.
class VanishedTest : public testing::Test {
 protected:
  void SetUp() override {
    std::mt19937 random(20220121);
    fill_archive(place_, files, random);
    place_.write("1/other.txt", make_article(random));
  }

  void make_index() {
    ASSERT_EQ(run_index(place_.index, {place_.archive}).status, index_exit::agrees);
    contents_ = canonical_contents(place_.index);
  }

  /// With the archive named, without, and building anew.
  void expect_refusal(const std::string& reason) const {
    for (const Arguments& arguments :
         {Arguments{}, Arguments{place_.archive}, Arguments{"--rebuild"}}) {
      const Outcome outcome = run_index(place_.index, arguments);
      EXPECT_EQ(outcome.status, index_exit::refused) << outcome.output;
      EXPECT_NE(outcome.output.find(reason), std::string::npos) << outcome.output;
      EXPECT_NE(outcome.output.find("nothing was changed"), std::string::npos) << outcome.output;
      expect_nothing_lost();
    }
  }

  void expect_nothing_lost() const {
    EXPECT_EQ(difference(canonical_contents(place_.index), contents_), "");
    EXPECT_EQ(damage_of(place_.index), "");
  }

  void expect_nothing_to_do() const {
    const Outcome outcome = run_index(place_.index, {place_.archive});
    EXPECT_EQ(outcome.status, index_exit::agrees) << outcome.output;
    expect_nothing_lost();
  }

  static constexpr int files = 80;
  Workplace place_;
  Contents contents_;
};

TEST_F(VanishedTest, AMissingRootIsNoReasonToForgetIt) {
  make_index();
  fs::rename(place_.archive, place_.beside("away"));
  expect_refusal("mounted");
  fs::rename(place_.beside("away"), place_.archive);
  expect_nothing_to_do();
}

TEST_F(VanishedTest, AnEmptyRootIsNoReasonToForgetItsFiles) {
  make_index();
  fs::rename(place_.archive, place_.beside("away"));
  fs::create_directory(place_.archive);
  expect_refusal("empty");
  fs::remove(place_.archive);
  fs::rename(place_.beside("away"), place_.archive);
  expect_nothing_to_do();
}

TEST_F(VanishedTest, AnUnmountedDiskIsNoReasonToForgetItsFiles) {
  {
    const std::string below = place_.archive + "/disk";
    const SmallDisk disk(below, 16);
    if (!disk.mounted()) GTEST_SKIP() << "mounting is not permitted";
    fs::rename(place_.archive + "/0", place_.beside("away"));
    fs::copy(place_.beside("away"), below, fs::copy_options::recursive);
    ASSERT_EQ(run_index(place_.index, {below}).status, index_exit::agrees);
    contents_ = canonical_contents(place_.index);
  }
  const Outcome outcome = run_index(place_.index, {});
  EXPECT_EQ(outcome.status, index_exit::refused) << outcome.output;
  expect_nothing_lost();
}

TEST_F(VanishedTest, AnotherDiskUnderTheSamePathIsNoReasonToForgetTheFirst) {
  make_index();
  {
    const SmallDisk disk(place_.archive, 16);
    if (!disk.mounted()) GTEST_SKIP() << "mounting is not permitted";
    place_.write("other.txt", "Another disk\n\nWith a file of its own.\n");
    expect_refusal("another disk");
  }
  expect_nothing_to_do();
}

/// As somebody whom permissions bind, also where the tests run as root.
class ClosedTest : public VanishedTest {
 protected:
  void SetUp() override {
    VanishedTest::SetUp();
    fs::permissions(fs::path(place_.archive).parent_path(), fs::perms::all);
    if (geteuid() == 0) user_ = {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"};
    const Outcome able = run_as_user({place_.archive});
    if (able.status != index_exit::agrees) GTEST_SKIP() << "cannot run as nobody: " << able.output;
    contents_ = canonical_contents(place_.index);
  }

  Outcome run_as_user(const Arguments& arguments) const {
    Command command = index_command(place_.index, arguments);
    command.words.insert(command.words.begin(), user_.begin(), user_.end());
    return run(command);
  }

  /// The run's outcome while the folder may not be read.
  Outcome run_while_closed(const std::string& folder, const Arguments& arguments) const {
    EXPECT_EQ(chmod(folder.c_str(), 0), 0);
    Outcome outcome = run_as_user(arguments);
    EXPECT_EQ(chmod(folder.c_str(), 0755), 0);
    EXPECT_NE(outcome.output.find("Permission denied"), std::string::npos) << outcome.output;
    return outcome;
  }

  std::vector<std::string> user_;
};

TEST_F(ClosedTest, AFolderThatMayNotBeReadKeepsItsArticles) {
  const Outcome outcome = run_while_closed(place_.archive + "/0", {});
  EXPECT_EQ(outcome.status, index_exit::some_rejected) << outcome.output;
  expect_nothing_lost();
  expect_nothing_to_do();
}

TEST_F(ClosedTest, ARootThatMayNotBeReadIsRefused) {
  for (const Arguments& arguments :
       {Arguments{}, Arguments{place_.archive}, Arguments{"--rebuild"}}) {
    const Outcome outcome = run_while_closed(place_.archive, arguments);
    EXPECT_EQ(outcome.status, index_exit::refused) << outcome.output;
    expect_nothing_lost();
  }
  expect_nothing_to_do();
}

}  // namespace
}  // namespace clipfile::testing_support
