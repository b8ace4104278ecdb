// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/statistics.h"

#include <gtest/gtest.h>

#include "tests/unit/support/archive_index.h"

namespace clipfile {
namespace {

using Counts = std::vector<ArticleCount>;

TEST(ReadStatistics, CountsArticlesByWhatTheirTermsSay) {
  const ArchiveIndex place;
  place.write_small_archive();
  place.run();
  const IndexStatistics statistics = read_statistics(place.index());
  EXPECT_EQ(statistics.articles, 3U);
  EXPECT_EQ(statistics.years, (Counts{{"2021", 1}, {"2022", 1}}));
  EXPECT_EQ(statistics.publications, (Counts{{"The Post", 2}, {"Die Zeitung", 1}}))
      << "a name counts once, however it is written";
  EXPECT_EQ(statistics.languages, (Counts{{"en", 2}, {"de", 1}}));
  EXPECT_EQ(statistics.formats.size(), 2U);
  EXPECT_EQ(count_ungrouped(statistics, statistics.years), 1U);
  EXPECT_EQ(count_ungrouped(statistics, statistics.languages), 0U);
}

TEST(ReadStatistics, CountsFilesAndNamesThoseThatFailed) {
  const ArchiveIndex place;
  place.write_small_archive();
  place.write("empty.txt", "");
  place.write("a-list.jsonl", "{\"title\":\"One\",\"text\":\"Words.\"}\nnothing\n");
  place.write("picture.png", "\x89PNG\r\n\x1a\n0000IHDR");
  place.run();
  const IndexStatistics statistics = read_statistics(place.index());
  EXPECT_EQ(statistics.files, 5U);
  EXPECT_EQ(statistics.files_indexed, 3U);
  EXPECT_EQ(statistics.files_skipped, 1U);
  ASSERT_EQ(statistics.failed.size(), 2U);
  EXPECT_EQ(statistics.failed[0].path, place.archive() + "/a-list.jsonl");
  EXPECT_TRUE(statistics.failed[0].in_part);
  EXPECT_EQ(statistics.failed[1].reason, "empty file");
  EXPECT_FALSE(statistics.failed[1].in_part);
  EXPECT_EQ(statistics.roots, std::vector<std::string>{place.archive()});
}

TEST(ReadStatistics, LooksAtTheFolder) {
  const ArchiveIndex place;
  place.write_small_archive();
  const RunReport report = place.run();
  store_last_run(place.index(), report);
  const IndexStatistics statistics = read_statistics(place.index());
  EXPECT_EQ(statistics.generation, "generation-1");
  EXPECT_EQ(statistics.generations, std::vector<std::string>{"generation-1"});
  EXPECT_GT(statistics.generation_bytes, 0U);
  EXPECT_GT(statistics.bytes, statistics.generation_bytes);
  ASSERT_TRUE(statistics.last_run);
  EXPECT_EQ(statistics.last_run->summary, summarise(report));
}

TEST(ReadStatistics, SaysWhereThereIsNoIndex) {
  const TemporaryFolder folder;
  EXPECT_THROW(read_statistics(folder.path("nowhere")), IndexError);
}

}  // namespace
}  // namespace clipfile
