// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/statistics_output.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>

namespace clipfile {
namespace {

std::string print(const IndexStatistics& statistics) {
  std::ostringstream out;
  print_statistics(statistics, out);
  return out.str();
}

IndexStatistics sample_statistics() {
  IndexStatistics statistics;
  statistics.folder = "/idx";
  statistics.schema = "2";
  statistics.lineage = "0123";
  statistics.articles = 120;
  statistics.years = {{"2021", 20}, {"2022", 99}};
  statistics.languages = {{"en", 120}};
  statistics.files = 4;
  statistics.files_indexed = 2;
  statistics.files_skipped = 1;
  statistics.roots = {"/a", "/b"};
  statistics.generation = "generation-2";
  statistics.generations = {"generation-1", "generation-2"};
  statistics.bytes = 2'500'000;
  statistics.generation_bytes = 1'200'000;
  return statistics;
}

TEST(PrintStatistics, IsAPageForPeople) {
  IndexStatistics statistics = sample_statistics();
  statistics.failed = {{"/a/x", "empty file", false}};
  statistics.last_run = LastRun{"2022-01-09T07:08:09Z", 1.5, 3, "nothing to do"};
  EXPECT_EQ(print(statistics), R"(Index       /idx
Articles    120
Files       4: 2 indexed, 1 skipped, 1 could not be indexed
Roots       /a
            /b
Last run    2022-01-09T07:08:09Z, exit status 3
            nothing to do
Size        2.5 MB; generation-2 is in use, with 1.2 MB; generation-1 is kept
Schema      2, lineage 0123

Articles by year
       20  2021
       99  2022
        1  without a date

Articles by publication
      120  not known

Articles by language
      120  en

Articles by format
      120  not known

Could not be indexed, or not all of it
  /a/x: empty file
)");
}

TEST(PrintStatistics, CutsLongLists) {
  IndexStatistics statistics = sample_statistics();
  for (int i = 0; i < 20; ++i) {
    statistics.publications.push_back({"Paper " + std::to_string(i), 1});
    statistics.failed.push_back({"/a/" + std::to_string(i), "empty file", false});
  }
  const std::string page = print(statistics);
  EXPECT_NE(page.find("        1  Paper 11\n        8  in 8 more\n"), page.npos) << page;
  EXPECT_EQ(page.find("Paper 12"), page.npos);
  EXPECT_NE(page.find("  /a/9: empty file\n  and 10 more, all of them with --json\n"), page.npos);
}

TEST(PrintStatistics, LetsNoNameReachTheTerminalAsItIs) {
  IndexStatistics statistics = sample_statistics();
  statistics.publications = {{"The \x1b[31mPost", 120}};
  statistics.roots = {"/a\nb"};
  const std::string page = print(statistics);
  EXPECT_EQ(page.find('\x1b'), page.npos);
  EXPECT_EQ(page.find("/a\nb"), page.npos);
}

TEST(PrintStatistics, ShowsNoTablesOfAnEmptyIndex) {
  EXPECT_EQ(print({}).find("Articles by"), std::string::npos);
}

TEST(WriteStatisticsJson, HasEverything) {
  IndexStatistics statistics = sample_statistics();
  for (int i = 0; i < 20; ++i) statistics.failed.push_back({"/a/\xff", "empty file", i == 0});
  const auto json = nlohmann::json::parse(write_statistics_json(statistics));
  EXPECT_EQ(json["format"], 1);
  EXPECT_EQ(json["articles"]["in_index"], 120);
  EXPECT_EQ(json["articles"]["without_date"], 1);
  EXPECT_EQ(json["years"][1]["name"], "2022");
  EXPECT_EQ(json["years"][1]["articles"], 99);
  EXPECT_EQ(json["failed"].size(), 20U);
  EXPECT_EQ(json["failed"][0]["in_part"], true);
  EXPECT_TRUE(json["last_run"].is_null());
  EXPECT_EQ(json["generations"].size(), 2U);
}

}  // namespace
}  // namespace clipfile
