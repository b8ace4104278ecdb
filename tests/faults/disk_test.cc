// SPDX-License-Identifier: GPL-2.0-or-later
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <gtest/gtest.h>
#include <optional>
#include <random>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <thread>
#include <unistd.h>

#include "common/exit_status.h"
#include "common/index_folder.h"
#include "tests/faults/programs.h"

namespace clipfile::testing_support {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

constexpr off_t megabyte = 1024 * 1024;

/// A small disk of its own, or nothing where mounting is not permitted.
class SmallDisk {
 public:
  SmallDisk(const std::string& path, long megabytes) : path_(path) {
    fs::create_directory(path_);
    const std::string size = "size=" + std::to_string(megabytes) + "m";
    mounted_ = mount("none", path_.c_str(), "tmpfs", 0, size.c_str()) == 0;
  }
  ~SmallDisk() {
    if (mounted_) umount2(path_.c_str(), MNT_DETACH);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  bool mounted() const { return mounted_; }
  bool make_read_only() const {
    return mount("none", path_.c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
  }

  /// Takes all room but `left` bytes.
  void fill(off_t left) const {
    struct statvfs room {};
    statvfs(path_.c_str(), &room);
    const off_t taken = static_cast<off_t>(room.f_bavail * room.f_frsize) - left;
    const int file = open(filler().c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    const int fault = taken > 0 ? posix_fallocate(file, 0, taken) : 0;
    EXPECT_TRUE(fault == 0 || fault == ENOSPC) << fault;
    close(file);
  }
  void make_room() const { fs::remove(filler()); }

 private:
  std::string filler() const { return path_ + "/filler"; }

  std::string path_;
  bool mounted_;
};

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

/// The check for room cannot know what others write meanwhile.
TEST_F(DiskTest, RunningFullInTheMidstOfACommitIsHealedByTheNextRun) {
  mount(300);
  if (IsSkipped()) return;
  fill_archive(place_, 100, random_);
  ASSERT_EQ(run_on_archive().status, index_exit::agrees);
  int failed = 0;
  for (int round = 0; round < 8; ++round) {
    for (int i = 0; i < 100; ++i) {
      place_.write("round/" + std::to_string(i) + ".txt", make_article(random_));
    }
    Process process(index_command(index(), {place_.archive}));
    std::this_thread::sleep_for(milliseconds(random_() % 120));
    disk_->fill(static_cast<off_t>(random_() % 4) * megabyte / 8);
    const auto outcome = process.wait(std::chrono::seconds(10));
    ASSERT_TRUE(outcome);
    failed += outcome->status == index_exit::failed;
    const long articles = count_articles(index(), "bulletin");
    EXPECT_TRUE(articles == 100 || articles == 200) << articles << '\n' << outcome->output;
    disk_->make_room();
    const Outcome next = run_on_archive();
    EXPECT_EQ(next.status, index_exit::agrees) << outcome->output << next.output;
    EXPECT_EQ(count_articles(index(), "bulletin"), 200);
    EXPECT_EQ(faults_of(index()), "");
  }
  EXPECT_GT(failed, 0) << "no round filled the disk in time";
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
