// SPDX-License-Identifier: GPL-2.0-or-later
#include <atomic>
#include <filesystem>
#include <fstream>
#include <functional>
#include <gtest/gtest.h>
#include <optional>
#include <random>
#include <sys/mount.h>
#include <thread>

#include "common/exit_status.h"
#include "tests/faults/programs.h"

namespace clipfile::testing_support {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

/// Does something over and over, beside the test, until it goes out of scope.
class Meanwhile {
 public:
  explicit Meanwhile(std::function<void()> action)
      : thread_([this, does = std::move(action)] {
          while (!stopped_) does();
        }) {}
  ~Meanwhile() {
    stopped_ = true;
    thread_.join();
  }
  Meanwhile(const Meanwhile&) = delete;
  Meanwhile& operator=(const Meanwhile&) = delete;

 private:
  std::atomic<bool> stopped_ = false;
  std::thread thread_;
};

void expect_same_as_fresh(const Workplace& place) {
  const std::string fresh = place.beside("fresh");
  ASSERT_EQ(run_index(fresh, {place.archive}).status, index_exit::agrees);
  EXPECT_TRUE(canonical_contents(place.index) == canonical_contents(fresh));
  fs::remove_all(fresh);
}

TEST(MovingArchive, IsCaughtUpWithOnceItRests) {
  std::mt19937 random(29);
  Workplace place;
  fill_archive(place, 300, random);
  {
    std::mt19937 choice(31);
    const Meanwhile writer([&] {
      const std::string name = std::to_string(choice() % 300);
      switch (choice() % 4) {
        case 0:
          fs::remove(place.archive + "/moving/" + name);
          break;
        case 1:
          std::ofstream(place.archive + "/0/" + std::to_string(choice() % 100) + ".txt",
                        std::ios::app)
              << "A further bulletin. ";
          break;
        default:
          place.write("moving/" + name, make_article(choice));
      }
    });
    for (int i = 0; i < 4; ++i) {
      const Outcome outcome = run_index(place.index, {"--force", place.archive});
      const bool told =
          outcome.status == index_exit::agrees || outcome.status == index_exit::some_rejected;
      EXPECT_TRUE(told) << outcome.status << ": " << outcome.output;
    }
  }
  const Outcome last = run_index(place.index, {"--force", place.archive});
  EXPECT_EQ(last.status, index_exit::agrees) << last.output;
  EXPECT_EQ(faults_of(place.index), "");
  expect_same_as_fresh(place);
}

/// A file system that stamps files in steps of some milliseconds, where mounting is permitted.
class CoarseStamps {
 public:
  explicit CoarseStamps(const std::string& folder)
      : folder_(folder), mounted_(mount("none", folder.c_str(), "ramfs", 0, nullptr) == 0) {}
  ~CoarseStamps() {
    if (mounted_) umount2(folder_.c_str(), MNT_DETACH);
  }
  CoarseStamps(const CoarseStamps&) = delete;
  CoarseStamps& operator=(const CoarseStamps&) = delete;

 private:
  std::string folder_;
  bool mounted_;
};

TEST(MovingArchive, IsCaughtUpWithAlsoWhereStampsAndSizesAreTheSame) {
  constexpr int files = 60;
  Workplace place;
  const CoarseStamps stamps(place.archive);
  std::mt19937 random(37);
  int version = 10'000;
  for (int round = 0; round < 8; ++round) {
    std::optional<Meanwhile> writer;
    writer.emplace([&] {
      ++version;
      for (int i = 0; i < files; ++i) {
        place.write(std::to_string(i) + ".txt",
                    "Bulletin\n\nThe version " + std::to_string(version) + ".\n");
      }
    });
    Process process(index_command(place.index, {"-q", place.archive}));
    std::this_thread::sleep_for(milliseconds(15 + random() % 50));
    writer.reset();
    ASSERT_TRUE(process.wait(std::chrono::seconds(10)));
    ASSERT_EQ(run_index(place.index, {place.archive}).status, index_exit::agrees);
    expect_same_as_fresh(place);
    if (HasFailure()) return;
  }
}

class ReadersTest : public testing::Test {
 protected:
  /// Searches until `stop`; each must succeed with at least as many hits as the one before.
  void search_until(const std::atomic<bool>& stop) {
    long last = count_articles(place_.index, "bulletin");
    while (!stop) {
      const Outcome outcome = run_search(place_.index, {"-q", "-c", "bulletin"});
      const long count = outcome.status == search_exit::found ? std::stol(outcome.output) : -1;
      EXPECT_GE(count, last) << outcome.status << ": " << outcome.output;
      if (count < last) return;
      last = count;
      const Outcome shown = run_search(place_.index, {"-q", "-n", "50", "bulletin harbour"});
      EXPECT_EQ(shown.status, search_exit::found) << shown.output;
      ++searches_;
    }
  }

  void while_searching(const std::function<void()>& action) {
    std::atomic<bool> stop = false;
    std::thread reader([&] { search_until(stop); });
    action();
    stop = true;
    reader.join();
    EXPECT_GT(searches_, 10);
  }

  Workplace place_;
  std::mt19937 random_{41};
  int searches_ = 0;
};

TEST_F(ReadersTest, SeeNoErrorAndNoFewerHitsWhileRunsCommit) {
  fill_archive(place_, 100, random_);
  ASSERT_EQ(run_index(place_.index, {place_.archive}).status, index_exit::agrees);
  while_searching([&] {
    for (int round = 0; round < 25; ++round) {
      for (int i = 0; i < 20; ++i) {
        place_.write("round/" + std::to_string(round * 15 + i) + ".txt", make_article(random_));
      }
      EXPECT_EQ(run_index(place_.index, {"-q"}).status, index_exit::agrees);
    }
  });
}

TEST_F(ReadersTest, SeeNoErrorAndNoFewerHitsWhileGenerationsAreSwapped) {
  fill_archive(place_, 200, random_);
  ASSERT_EQ(run_index(place_.index, {place_.archive}).status, index_exit::agrees);
  while_searching([&] {
    for (int round = 0; round < 15; ++round) {
      EXPECT_EQ(run_index(place_.index, {"-q", "--rebuild"}).status, index_exit::agrees);
    }
  });
}

}  // namespace
}  // namespace clipfile::testing_support
