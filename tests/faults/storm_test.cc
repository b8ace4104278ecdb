// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <gtest/gtest.h>
#include <random>
#include <string>
#include <thread>

#include "common/exit_status.h"
#include "common/index_folder.h"
#include "tests/faults/figures.h"
#include "tests/faults/programs.h"
#include "tests/faults/scene.h"
#include "tests/faults/shims.h"

namespace clipfile::testing_support {
namespace {

/// Searches without pause, beside the test; each search must succeed, and find no fewer articles
/// than the one before.
class Reader {
 public:
  explicit Reader(const std::string& index) : index_(index), thread_([this] { search(); }) {}
  ~Reader() { stop(); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  long searches() const { return searches_; }
  bool failed() const { return failed_; }

  /// What went wrong first; empty where nothing did. Ends the searching.
  const std::string& stop() {
    stopped_ = true;
    if (thread_.joinable()) thread_.join();
    return fault_;
  }

 private:
  void search() {
    for (long last = 0; !stopped_ && fault_.empty(); ++searches_) {
      const Outcome counted = run_search(index_, {"-c", "bulletin"});
      const bool found = counted.status == search_exit::found;
      const long count = found ? std::atol(counted.output.c_str()) : -1;
      if (count < last) fault_ = std::to_string(last) + " articles before, now " + counted.output;
      last = count;
      const Outcome shown = run_search(index_, {"-q", "-n", "50", "bulletin harbour"});
      if (shown.status != search_exit::found) fault_ += shown.output;
    }
    failed_ = !fault_.empty();
  }

  std::string index_;
  std::atomic<bool> stopped_ = false;
  std::atomic<bool> failed_ = false;
  std::atomic<long> searches_ = 0;
  std::string fault_;
  std::thread thread_;  // the last member: it uses the others
};

class StormTest : public testing::Test {
 protected:
  void SetUp() override {
    fill_archive(place_, 150, random_);
    ASSERT_EQ(run_index(place_.index, {place_.archive}).status, index_exit::agrees);
  }

  /// Rounds of `action` under two readers, until each of them has searched some times, too.
  void storm(const std::string& name, long rounds, const std::function<void()>& action) {
    Figures figures("searches during " + name);
    figures.strikes = "searches answered";
    constexpr long least_searches = 10;
    Reader one(place_.index);
    Reader other(place_.index);
    const auto searched = [&] { return std::min(one.searches(), other.searches()); };
    const auto failed = [&] { return HasFailure() || one.failed() || other.failed(); };
    while ((figures.rounds < rounds || searched() < least_searches) && !failed()) {
      action();
      ++figures.rounds;
    }
    EXPECT_EQ(one.stop(), "");
    EXPECT_EQ(other.stop(), "");
    figures.struck = one.searches() + other.searches();
    EXPECT_EQ(damage_of(place_.index), "");
  }

  void run_quietly(const Arguments& arguments) const {
    const Outcome outcome = run_index(place_.index, arguments);
    EXPECT_EQ(outcome.status, index_exit::agrees) << outcome.output;
  }

  /// As many articles as before.
  void edit_and_rename() {
    for (int i = 0; i < 5; ++i) {
      const std::string name = std::to_string(random_() % 50);
      place_.write("0/" + name + ".txt", make_article(random_));
      const std::string from = place_.archive + "/0/" + std::to_string(50 + i) + ".txt";
      const std::string to = place_.archive + "/1/renamed-" + std::to_string(i) + ".txt";
      const bool is_back = std::filesystem::exists(from);
      std::filesystem::rename(is_back ? from : to, is_back ? to : from);
    }
  }

  /// Four long articles in the place of those of the time before, by a run whose clock is in such
  /// haste that it merges after each; so no worker may be waited for.
  void add_at_length(int round) {
    std::filesystem::remove_all(place_.archive + "/long");
    add_large_picture(place_, "long/" + std::to_string(round) + ".jpg");
    for (int i = 0; i < 4; ++i) {
      std::string text = "A long story\n\n";
      for (int word = 0; word < 10'000; ++word) text += std::to_string(random_() % 1000) + ' ';
      place_.write("long/" + std::to_string(round * 4 + i) + ".txt", text);
    }
    const Command command =
        with_clock(index_command(place_.index, {"-q", "--no-isolation"}), {.haste = 100});
    const Outcome outcome = run(command, std::chrono::seconds(60));
    EXPECT_EQ(outcome.status, index_exit::agrees) << outcome.output;
  }

  unsigned long generation() const {
    const std::string path = current_generation(place_.index);
    return std::stoul(path.substr(path.rfind('-') + 1));
  }

  std::mt19937 random_{41};
  Workplace place_;
};

TEST_F(StormTest, SearchesSeeNoErrorAndNoFewerHitsWhileRunsAdd) {
  int added = 0;
  storm("additions", in_form(10, 100), [&] {
    for (int i = 0; i < 15; ++i) {
      place_.write("added/" + std::to_string(++added) + ".txt", make_article(random_));
    }
    run_quietly({"-q"});
  });
}

TEST_F(StormTest, SearchesSeeNoErrorAndNoFewerHitsWhileRunsEditAndRename) {
  storm("edits and renames", in_form(10, 100), [&] {
    edit_and_rename();
    run_quietly({"-q"});
  });
}

TEST_F(StormTest, SearchesSeeNoErrorAndNoFewerHitsWhileGenerationsAreSwapped) {
  storm("rebuilds", in_form(8, 80), [&] {
    edit_and_rename();
    run_quietly({"-q", "--rebuild"});
  });
}

TEST_F(StormTest, SearchesSeeNoErrorAndNoFewerHitsWhileARunMergesSeveralTimes) {
  int rounds = 0;
  storm("runs that merge several times", in_form(3, 30), [&] {
    const unsigned long before = generation();
    add_at_length(++rounds);
    EXPECT_GE(generation(), before + 2) << "merged several times";
  });
}

TEST_F(StormTest, SearchesSeeNoErrorAndNoFewerHitsWhileTheIndexIsCompacted) {
  storm("compactions", in_form(8, 80), [&] {
    edit_and_rename();
    run_quietly({"-q"});
    run_quietly({"-q", "--compact"});
  });
}

}  // namespace
}  // namespace clipfile::testing_support
