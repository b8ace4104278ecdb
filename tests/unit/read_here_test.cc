// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/read_here.h"

#include <gtest/gtest.h>

#include "tests/unit/support/read_files.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

TEST(ReadHere, TellsOfEachFileInTurn) {
  const TemporaryFolder folder;
  const std::vector<FoundFile> files = {
      {folder.write("a.jsonl", "{\"text\":\"One.\"}\nnot JSON\n"), {}},
      {folder.path("gone.txt"), {}},
      {folder.write("empty.txt", ""), {}}};
  const ReadFiles result = read_here(files);
  ASSERT_EQ(result.ends.size(), 3U);
  EXPECT_EQ(result.articles.size(), 1U);
  EXPECT_EQ(std::get<FileAnalysis>(result.ends[0].second).rejected_part_count, 1U);
  EXPECT_EQ(std::get<Rejection>(result.ends[1].second).reason,
            "cannot be opened: No such file or directory");
  EXPECT_EQ(std::get<FileAnalysis>(result.ends[2].second).state.outcome, Outcome::failed);
}

TEST(ReadHere, StopsBetweenFilesAndWithinThem) {
  const TemporaryFolder folder;
  std::string records;
  while (records.size() < 300'000) records += "{\"text\":\"One.\"}\n";
  const std::vector<FoundFile> files = {{folder.write("a.jsonl", records), {}}};
  ReadFiles result;
  ReadHere reading({}, [&] { return !result.articles.empty(); });
  reading.read(files, result);
  EXPECT_LT(result.articles.size(), 18'000U);
  EXPECT_TRUE(result.ends.empty());
  reading.read(files, result);
  EXPECT_TRUE(result.ends.empty());
}

}  // namespace
}  // namespace clipfile
