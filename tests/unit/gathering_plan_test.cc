// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/gathering_plan.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "indexer/store/index_writer.h"
#include "tests/unit/support/confined_child.h"
#include "tests/unit/support/new_articles.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

constexpr std::uint64_t megabyte = 1024 * 1024;
constexpr std::uint64_t many_files = 1'000'000;

std::optional<Gathering> plan_much(const Means& means) {
  return plan_gathering({16 * megabyte, 0}, means);
}

TEST(PlanGathering, GathersWhereMuchComesAgainstWhatIsThere) {
  struct Case {
    std::string_view name;
    ExpectedGrowth growth;
    bool gathers;
  };
  for (const Case& one : {
           Case{"nothing", {0, 0}, false},
           {"a few files for a new index", {megabyte / 4, 0}, false},
           {"an archive for a new index", {16 * megabyte, 0}, true},
           {"as much as is there", {16 * megabyte, 100 * megabyte}, true},
           {"a day's files for a large index", {16 * megabyte, 4000 * megabyte}, false},
           {"a few files for a small index", {megabyte / 4, megabyte}, false},
       }) {
    EXPECT_EQ(plan_gathering(one.growth, {2, 512 * megabyte, many_files}).has_value(), one.gathers)
        << one.name;
  }
}

TEST(PlanGathering, BuildsWithAsManyThreadsAsThereAreJobs) {
  EXPECT_EQ(plan_much({3, 512 * megabyte, many_files})->builders, 3U);
}

TEST(PlanGathering, BuildsWithFewerThreadsInLittleMemory) {
  EXPECT_EQ(plan_much({64, 512 * megabyte, many_files})->builders, 8U);
  EXPECT_EQ(plan_much({64, 1, many_files})->builders, 1U);
}

TEST(PlanGathering, MergesFewerAtOnceWhereFewFilesMayBeOpen) {
  const auto plan = [](std::uint64_t files) { return *plan_much({4, 512 * megabyte, files}); };
  EXPECT_EQ(plan(many_files).fan_in, usual_fan_in);
  EXPECT_EQ(plan(1024).builders, 4U);
  EXPECT_LT(plan(1024).fan_in, usual_fan_in);
  EXPECT_EQ(plan(64).builders, 1U);
  EXPECT_EQ(plan(64).fan_in, 2U);
}

/// Gathers so many shards and merges them. Returns how many articles the index has then.
int gather_shards(const std::string& folder, int shards) {
  Gathering gathering = *plan_much({2, 512 * megabyte, allow_files_for_gathering(/*jobs=*/2)});
  gathering.most_shard_articles = 1;
  IndexWriter writer =
      IndexWriter::open(folder, IndexWriter::Mode::update, std::chrono::seconds(0));
  writer.gather(gathering);
  for (int i = 0; i < shards; ++i) {
    FileChange change;
    change.path = "/" + std::to_string(i);
    change.articles.push_back({new_article(change.path, 0).document, megabyte});
    writer.stage(std::move(change));
  }
  writer.finish();
  return static_cast<int>(writer.database().get_doccount());
}

TEST(PlanGathering, LetsTheRunDoItsWorkWhereFewFilesMayBeOpen) {
  constexpr int shards = 40;
  for (const rlim_t files : {64U, 100U}) {
    const TemporaryFolder folder;
    const int articles = in_child([&] {
      const struct rlimit limit { files, files };
      setrlimit(RLIMIT_NOFILE, &limit);
      return gather_shards(folder.path(), shards);
    });
    EXPECT_EQ(articles, shards) << files;
  }
}

}  // namespace
}  // namespace clipfile
