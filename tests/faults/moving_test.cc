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
  EXPECT_EQ(difference(canonical_contents(place.index), canonical_contents(fresh)), "");
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
      std::this_thread::sleep_for(milliseconds(1));  // else a slow run has ever more to read
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
    ASSERT_TRUE(process.wait(std::chrono::seconds(60)));
    ASSERT_EQ(run_index(place.index, {place.archive}).status, index_exit::agrees);
    expect_same_as_fresh(place);
    if (HasFailure()) return;
  }
}

}  // namespace
}  // namespace clipfile::testing_support
