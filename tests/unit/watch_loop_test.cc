// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/watch/watch_loop.h"

#include <algorithm>
#include <csignal>
#include <deque>
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "common/exit_status.h"

namespace clipfile {
namespace {

using namespace std::chrono_literals;
using Seconds = std::chrono::seconds;

/// An archive whose changes are told beforehand, and a clock that goes on while it is waited for
/// them.
class ToldChanges : public ChangeSource {
 public:
  /// Seconds after the beginning at which something changes, in order.
  explicit ToldChanges(std::deque<Seconds> changes, Seconds stop_at)
      : changes_(std::move(changes)), stop_at_(stop_at) {}

  void listen() override { ++listened; }

  ArchiveNews wait(Time until) override {
    const Time change = changes_.empty() ? Time::max() : Time(changes_.front());
    if (Time(stop_at_) <= std::min(change, until)) {
      now = Time(stop_at_);
      return ArchiveNews::interrupted;
    }
    if (change <= until) {
      now = std::max(now, change);
      while (!changes_.empty() && Time(changes_.front()) <= now) changes_.pop_front();
      return ArchiveNews::changed;
    }
    now = until;
    return ArchiveNews::none;
  }

  Time now{};
  int listened = 0;

 private:
  std::deque<Seconds> changes_;
  Seconds stop_at_;
};

struct WatchRuns {
  int status;                     ///< of the watch
  std::vector<long> run_seconds;  ///< when each run began
};

/// `statuses` are those of the runs; the last one is that of all further runs.
WatchRuns watch(std::deque<Seconds> changes, Seconds stop_at, std::deque<int> statuses = {0}) {
  ToldChanges source(std::move(changes), stop_at);
  WatchRuns runs{};
  const auto run = [&] {
    const auto since = source.now.time_since_epoch();
    runs.run_seconds.push_back(std::chrono::duration_cast<Seconds>(since).count());
    const int status = statuses.front();
    if (statuses.size() > 1) statuses.pop_front();
    return status;
  };
  const auto interruption = [&] { return source.now >= ChangeSource::Time(stop_at) ? SIGTERM : 0; };
  runs.status = watch_archive({.source = source,
                               .now = [&] { return source.now; },
                               .run = run,
                               .interruption = interruption,
                               .pace = {}});
  EXPECT_EQ(static_cast<std::size_t>(source.listened), runs.run_seconds.size());
  return runs;
}

using Times = std::vector<long>;

TEST(WatchArchive, RunsWhenTheArchiveHasComeToRest) {
  const struct {
    std::string what;
    std::deque<Seconds> changes;
    Times runs;
  } rows[] = {
      {"at the beginning", {}, {0}},
      {"two seconds after a change", {100s}, {0, 102}},
      {"once for changes in a row", {100s, 101s, 102s}, {0, 104}},
      {"for each of two that lie apart", {100s, 200s}, {0, 102, 202}},
  };
  for (const auto& [what, changes, runs] : rows) {
    const WatchRuns found = watch(changes, 1000s);
    EXPECT_EQ(found.run_seconds, runs) << what;
    EXPECT_EQ(found.status, index_exit::terminated) << what;
  }
}

TEST(WatchArchive, RunsAMinuteLateAtMostWhereChangesNeverCease) {
  std::deque<Seconds> changes;
  for (auto at = 100s; at < 300s; at += 1s) changes.push_back(at);
  EXPECT_EQ(watch(changes, 230s).run_seconds, (Times{0, 160, 221}));
}

TEST(WatchArchive, LooksThroughTheArchiveEveryHour) {
  EXPECT_EQ(watch({}, 10'000s).run_seconds, (Times{0, 3600, 7200}));
}

TEST(WatchArchive, TriesAgainLaterAndLaterWhereARunIsRefused) {
  const WatchRuns refused = watch({}, 1000s, {index_exit::refused});
  EXPECT_EQ(refused.run_seconds, (Times{0, 60, 180, 420, 900}));
  EXPECT_EQ(refused.status, index_exit::terminated);
  const WatchRuns back = watch({}, 2000s, {index_exit::refused, index_exit::refused, 0});
  EXPECT_EQ(back.run_seconds, (Times{0, 60, 180})) << "then all is well for an hour";
  EXPECT_EQ(watch({}, 50'000s, {index_exit::refused}).run_seconds.back() % 3600,
            watch({}, 40'000s, {index_exit::refused}).run_seconds.back() % 3600)
      << "at least every hour";
}

TEST(WatchArchive, RunsAtOnceWhenSomethingChangesAfterARefusal) {
  EXPECT_EQ(watch({10s}, 50s, {index_exit::refused, 0}).run_seconds, (Times{0, 12}));
}

TEST(WatchArchive, EndsWhereTheFirstRunCannotBeMadeGood) {
  for (const int status : {index_exit::failed, index_exit::usage, index_exit::damaged}) {
    const WatchRuns runs = watch({10s}, 1000s, {status});
    EXPECT_EQ(runs.status, status);
    EXPECT_EQ(runs.run_seconds, Times{0});
  }
}

TEST(WatchArchive, GoesOnWhereALaterRunFails) {
  for (const int status : {index_exit::failed, index_exit::busy, index_exit::damaged}) {
    const WatchRuns runs = watch({10s}, 100s, {index_exit::some_rejected, status, 0});
    EXPECT_EQ(runs.run_seconds, (Times{0, 12, 72})) << status;
    EXPECT_EQ(runs.status, index_exit::terminated);
  }
}

TEST(WatchArchive, EndsAsARunThatWasStopped) {
  const WatchRuns runs = watch({10s}, 1000s, {0, index_exit::interrupted});
  EXPECT_EQ(runs.status, index_exit::interrupted);
  EXPECT_EQ(runs.run_seconds, (Times{0, 12}));
}

TEST(WatchArchive, StopsWhileItWaitsForRest) {
  const WatchRuns runs = watch({10s}, 11s);
  EXPECT_EQ(runs.status, index_exit::terminated);
  EXPECT_EQ(runs.run_seconds, Times{0});
}

}  // namespace
}  // namespace clipfile
