// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <random>
#include <thread>

#include "common/exit_status.h"
#include "common/index_folder.h"
#include "tests/faults/programs.h"

namespace clipfile::testing_support {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

/// Adds some articles, changes some, removes some.
void change_archive(const Workplace& place, int round, std::mt19937& random) {
  constexpr std::size_t files = 200;
  for (int i = 0; i < 30; ++i) {
    const std::size_t number = random() % files;
    const std::string name = std::to_string(number / 100) + '/' + std::to_string(number) + ".txt";
    if (random() % 4 == 0) {
      fs::remove(place.archive + '/' + name);
    } else {
      place.write(name, make_article(random));
    }
  }
  place.write("new/" + std::to_string(round) + ".txt", make_article(random));
}

void expect_usable(const Workplace& place) {
  if (current_generation(place.index).empty()) return;  // killed before there was an index
  EXPECT_EQ(faults_of(place.index), "");
  EXPECT_GE(count_articles(place.index, "bulletin"), 0);
}

void expect_as_if_made_in_one_go(const Workplace& place) {
  const std::string fresh = place.beside("fresh");
  ASSERT_EQ(run_index(fresh, {place.archive}).status, index_exit::agrees);
  EXPECT_TRUE(canonical_contents(place.index) == canonical_contents(fresh));
  for (const char* query : {"bulletin", "sanctions", "harbour OR treaty", "headline:bridge"}) {
    const auto paths = [&](const std::string& index) {
      return run_search(index, {"-q", "-l", "--sort=date", query}).output;
    };
    EXPECT_EQ(paths(place.index).size(), paths(fresh).size()) << query;
  }
}

TEST(Crash, LosesNothingThatWasCommittedAndHealsInTheNextRun) {
  std::mt19937 random(20220110);
  Workplace place;
  fill_archive(place, 200, random);
  for (int round = 0; round < 20; ++round) {
    Process process(index_command(place.index, {place.archive}));
    std::this_thread::sleep_for(milliseconds(random() % 200));
    process.send(SIGKILL);
    ASSERT_TRUE(process.wait(std::chrono::seconds(5)));
    expect_usable(place);
    change_archive(place, round, random);
  }
  const Outcome last = run_index(place.index, {place.archive});
  ASSERT_EQ(last.status, index_exit::agrees) << last.output;
  expect_usable(place);
  expect_as_if_made_in_one_go(place);
}

/// A run that was killed between the making of the first generation and its taking over.
TEST(Crash, DuringTheFirstCreationIsNoObstacle) {
  std::mt19937 random(2);
  Workplace place;
  fill_archive(place, 5, random);
  ASSERT_EQ(run_index(place.index, {place.archive}).status, index_exit::agrees);
  const std::string stub = place.index + '/' + std::string(index_layout::stub);
  fs::rename(stub, stub + ".tmp");
  std::ofstream(stub + ".tmp", std::ios::trunc);
  const Outcome next = run_index(place.index, {place.archive});
  EXPECT_EQ(next.status, index_exit::agrees) << next.output;
  EXPECT_EQ(count_articles(place.index, "bulletin"), 5);
}

TEST(Crash, OfARebuildLeavesTheOldIndexInUse) {
  std::mt19937 random(7);
  Workplace place;
  fill_archive(place, 150, random);
  ASSERT_EQ(run_index(place.index, {place.archive}).status, index_exit::agrees);
  for (int round = 0; round < 10; ++round) {
    Process process(index_command(place.index, {"--rebuild"}));
    std::this_thread::sleep_for(milliseconds(random() % 150));
    process.send(SIGKILL);
    ASSERT_TRUE(process.wait(std::chrono::seconds(5)));
    EXPECT_EQ(count_articles(place.index, "bulletin"), 150);
  }
  ASSERT_EQ(run_index(place.index, {"--rebuild"}).status, index_exit::agrees);
  expect_as_if_made_in_one_go(place);
}

struct Stop {
  int signal;
  int status;
};

class StopTest : public testing::TestWithParam<Stop> {};

TEST_P(StopTest, CommitsWhatIsDoneAndGoesOnInTheNextRun) {
  std::mt19937 random(3);
  Workplace place;
  fill_archive(place, 3000, random);
  Process process(index_command(place.index, {place.archive}));
  for (int i = 0; i < 500 && current_generation(place.index).empty(); ++i) {
    std::this_thread::sleep_for(milliseconds(5));
  }
  std::this_thread::sleep_for(milliseconds(200));
  process.send(GetParam().signal);
  const auto outcome = process.wait(std::chrono::seconds(2));
  ASSERT_TRUE(outcome) << "still running two seconds after the signal";
  EXPECT_EQ(outcome->status, GetParam().status) << outcome->output;
  EXPECT_EQ(faults_of(place.index), "");
  const long done = count_articles(place.index, "bulletin");
  EXPECT_GE(done, 0);
  EXPECT_LT(done, 3000);
  const Outcome next = run_index(place.index, {place.archive});
  EXPECT_EQ(next.status, index_exit::agrees) << next.output;
  EXPECT_NE(next.output.find(std::to_string(3000 - done) + " files added"), std::string::npos)
      << next.output;
  EXPECT_EQ(count_articles(place.index, "bulletin"), 3000);
}

INSTANTIATE_TEST_SUITE_P(Signals, StopTest,
                         testing::Values(Stop{SIGHUP, index_exit::hung_up},
                                         Stop{SIGINT, index_exit::interrupted},
                                         Stop{SIGTERM, index_exit::terminated}),
                         [](const testing::TestParamInfo<Stop>& stop) {
                           return sigabbrev_np(stop.param.signal);
                         });

/// One file of very many articles must not keep a run from stopping.
TEST(Stop, DoesNotWaitForTheEndOfALongFile) {
  std::mt19937 random(5);
  Workplace place;
  {
    std::ofstream out(place.archive + "/all.jsonl");
    for (int i = 0; i < 60'000; ++i) {
      std::string text = make_article(random);
      for (char& c : text) c = c == '\n' ? ' ' : c;
      out << R"({"id": )" << i << R"(, "title": "Bulletin", "text": ")" << text << "\"}\n";
    }
  }
  Process process(index_command(place.index, {place.archive}));
  std::this_thread::sleep_for(milliseconds(500));
  process.send(SIGTERM);
  const auto outcome = process.wait(std::chrono::seconds(2));
  ASSERT_TRUE(outcome) << "still running two seconds after the signal";
  EXPECT_EQ(outcome->status, index_exit::terminated) << outcome->output;
  EXPECT_EQ(faults_of(place.index), "");
}

}  // namespace
}  // namespace clipfile::testing_support
