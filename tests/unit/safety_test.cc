// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/safety.h"

#include <gtest/gtest.h>

#include "indexer/archive/file_system.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

constexpr double ten_percent = 10;

/// Why it is refused; empty where it is not.
std::string refusal(const Loss& loss, const std::vector<KnownRoot>& roots = {},
                    double percent = ten_percent) {
  try {
    require_safety(loss, {"/clips"}, roots, percent);
  } catch (const RunRefused& refused) {
    return refused.what();
  }
  return "";
}

Loss loss_of(std::uint64_t gone, std::uint64_t known) {
  Loss loss;
  for (std::uint64_t i = 0; i < gone; ++i) loss.gone.push_back("/clips/" + std::to_string(i));
  loss.known = known;
  return loss;
}

TEST(Safety, RefusesToRemoveMuchOfALargeArchive) {
  const struct {
    std::uint64_t gone, known;
    double percent;
    bool refused;
  } rows[] = {
      {0, 0, 10, false},        {50, 50, 10, false},       {51, 51, 10, true},
      {51, 510, 10, false},     {52, 510, 10, true},       {100, 1000, 10, false},
      {101, 1000, 10, true},    {101, 1000, 10.5, false},  {1000, 1000, 100, false},
      {51, 1'000'000, 0, true}, {50, 1'000'000, 0, false},
  };
  for (const auto& [gone, known, percent, refused] : rows) {
    EXPECT_EQ(refusal(loss_of(gone, known), {}, percent) != "", refused)
        << gone << " of " << known << ", " << percent << " %";
  }
  EXPECT_TRUE(refusal(loss_of(60, 61)).starts_with("60 of 61 files (98 %) are gone"));
}

TEST(Safety, RefusesAnEmptyRoot) {
  Loss loss = loss_of(1, 1);
  loss.empty_roots = {"/clips"};
  EXPECT_TRUE(refusal(loss).starts_with("/clips: empty"));
}

TEST(Safety, RefusesARootThatCannotBeRead) {
  Loss loss = loss_of(0, 1);
  loss.faults = {{"/clips/closed", "Permission denied", true}, {"/clips", "a pipe", false}};
  EXPECT_EQ(refusal(loss), "") << "what is below the folder stays";
  loss.faults.push_back({"/clips", "Input/output error", true});
  EXPECT_TRUE(refusal(loss).starts_with("/clips: cannot be read: Input/output error"));
}

TEST(Safety, RefusesToRemoveFilesWhereAnotherDiskIsInThePlaceOfTheArchive) {
  const TemporaryFolder folder;
  const std::string same = file_system_of(folder.path());
  Loss loss;
  loss.gone = {folder.path("a.txt")};
  loss.known = 100;
  EXPECT_EQ(refusal(loss, {{folder.path(), same}}), "");
  EXPECT_EQ(refusal(loss, {{folder.path(), ""}}), "") << "not known of earlier runs";
  EXPECT_TRUE(refusal(loss, {{folder.path(), "another"}})
                  .starts_with(folder.path() + ": another disk or folder"));
  loss.gone.clear();
  EXPECT_EQ(refusal(loss, {{folder.path(), "another"}}), "") << "nothing is gone";
}

}  // namespace
}  // namespace clipfile
