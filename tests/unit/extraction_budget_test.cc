// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/extraction_budget.h"

#include <cstdint>
#include <gtest/gtest.h>

namespace clipfile {
namespace {

constexpr std::uint64_t kilobyte = 1024;
constexpr std::uint64_t megabyte = 1024 * kilobyte;
constexpr std::uint64_t gigabyte = 1024 * megabyte;

TEST(ExtractionBudget, BoundsWhatAFileUnfoldsTo) {
  struct Row {
    std::uint64_t file_bytes;
    std::uint64_t most;
  };
  const Row rows[] = {
      {0, 16 * megabyte},         {kilobyte, 16 * megabyte},
      {megabyte, 200 * megabyte}, {10 * megabyte, 512 * megabyte},
      {gigabyte, 16 * gigabyte},
  };
  for (const Row& row : rows) {
    ExtractionBudget budget(row.file_bytes);
    EXPECT_FALSE(budget.expand(row.most - 1)) << row.file_bytes;
    EXPECT_FALSE(budget.expand(1)) << row.file_bytes;
    EXPECT_TRUE(budget.expand(1)) << row.file_bytes;
  }
}

TEST(ExtractionBudget, BoundsTheFilesWithinAFile) {
  ExtractionBudget budget(megabyte);
  for (int members = 0; members < 10'000; ++members) ASSERT_FALSE(budget.enter_member());
  EXPECT_TRUE(budget.enter_member());
}

TEST(ExtractionBudget, AllowsLargeFilesMoreFiles) {
  ExtractionBudget budget(20 * megabyte);
  for (int members = 0; members < 20 * 1024; ++members) ASSERT_FALSE(budget.enter_member());
  EXPECT_TRUE(budget.enter_member());
}

}  // namespace
}  // namespace clipfile
