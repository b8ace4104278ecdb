// SPDX-License-Identifier: GPL-2.0-or-later
#include <filesystem>
#include <gtest/gtest.h>
#include <random>
#include <sys/stat.h>
#include <unistd.h>

#include "common/exit_status.h"
#include "tests/faults/programs.h"

namespace clipfile::testing_support {
namespace {

namespace fs = std::filesystem;

/// Runs the programs as somebody whom permissions bind, also where the tests run as root.
class PermissionTest : public testing::Test {
 protected:
  void SetUp() override {
    std::mt19937 random(19);
    fill_archive(place_, 10, random);
    index_ = place_.beside("shelf") + "/index";
    fs::create_directory(place_.beside("shelf"));
    if (geteuid() != 0) return;
    as_nobody_ = {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"};
    fs::permissions(fs::path(place_.archive).parent_path(), fs::perms::all);
    fs::permissions(place_.beside("shelf"), fs::perms::all);
    const Outcome able = run_as_nobody({place_.archive, "-n"});
    if (able.status != index_exit::agrees) GTEST_SKIP() << "cannot run as nobody: " << able.output;
  }
  void TearDown() override {
    for (const std::string& path : closed_) chmod(path.c_str(), 0700);
  }

  Outcome run_as_nobody(const Arguments& arguments) const {
    Command command = index_command(index_, arguments);
    command.words.insert(command.words.begin(), as_nobody_.begin(), as_nobody_.end());
    return run(command);
  }

  void close_to_others(const std::string& path, mode_t mode) {
    ASSERT_EQ(chmod(path.c_str(), mode), 0);
    closed_.push_back(path);
  }

  Workplace place_;
  std::string index_;
  std::vector<std::string> as_nobody_;
  std::vector<std::string> closed_;
};

TEST_F(PermissionTest, NamesAFileThatItMayNotReadAndIndexesTheOthers) {
  close_to_others(place_.archive + "/0/3.txt", 0);
  const Outcome outcome = run_as_nobody({place_.archive});
  EXPECT_EQ(outcome.status, index_exit::some_rejected);
  EXPECT_NE(outcome.output.find("/0/3.txt: cannot be opened: Permission denied"), std::string::npos)
      << outcome.output;
  EXPECT_EQ(count_articles(index_, "bulletin"), 9);
  ASSERT_EQ(chmod((place_.archive + "/0/3.txt").c_str(), 0644), 0);
  EXPECT_EQ(run_as_nobody({place_.archive}).status, index_exit::agrees);
  EXPECT_EQ(count_articles(index_, "bulletin"), 10);
}

TEST_F(PermissionTest, ForgetsNothingBelowAFolderThatItMayNotRead) {
  ASSERT_EQ(run_as_nobody({place_.archive}).status, index_exit::agrees);
  close_to_others(place_.archive + "/0", 0);
  const Outcome outcome = run_as_nobody({place_.archive});
  EXPECT_TRUE(outcome.status == index_exit::some_rejected || outcome.status == index_exit::refused)
      << outcome.status << ": " << outcome.output;
  EXPECT_NE(outcome.output.find("Permission denied"), std::string::npos) << outcome.output;
  EXPECT_EQ(count_articles(index_, "bulletin"), 10);
}

TEST_F(PermissionTest, SaysThatItMayNotWriteTheIndex) {
  close_to_others(place_.beside("shelf"), 0555);
  const Outcome first = run_as_nobody({place_.archive});
  EXPECT_EQ(first.status, index_exit::failed);
  EXPECT_NE(first.output.find("Permission denied"), std::string::npos) << first.output;
  ASSERT_EQ(chmod(place_.beside("shelf").c_str(), 0777), 0);
  ASSERT_EQ(run_index(index_, {place_.archive}).status, index_exit::agrees);
  if (as_nobody_.empty()) return;  // the index below is somebody else's
  const Outcome second = run_as_nobody({place_.archive});
  EXPECT_EQ(second.status, index_exit::failed);
  EXPECT_NE(second.output.find("Permission denied"), std::string::npos) << second.output;
}

}  // namespace
}  // namespace clipfile::testing_support
