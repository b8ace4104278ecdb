// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/report.h"

#include <functional>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "common/text/utf8.h"

namespace clipfile {
namespace {

TEST(Summarise, SaysInOneLineWhatARunDid) {
  const struct {
    std::function<void(RunReport&)> happened;
    std::string_view line;
  } rows[] = {
      {[](RunReport&) {}, "nothing to do; 0 articles in the index (0.2 s)"},
      {[](RunReport& r) { r.files_unchanged = 3, r.articles_in_index = 1; },
       "nothing to do, 3 unchanged; 1 article in the index (0.2 s)"},
      {[](RunReport& r) { r.files_added = 1, r.articles_in_index = 7; },
       "1 file added; 7 articles in the index (0.2 s)"},
      {[](RunReport& r) { r.files_added = 2, r.files_updated = 1, r.files_removed = 5; },
       "2 files added, 1 file updated, 5 files removed; 0 articles in the index (0.2 s)"},
      {[](RunReport& r) { r.files_skipped = 2; },
       "2 files skipped; 0 articles in the index (0.2 s)"},
      {[](RunReport& r) {
         r.failed = {{"/a", "empty file"}};
       },
       "1 file could not be indexed; 0 articles in the index (0.2 s)"},
      {[](RunReport& r) {
         r.files_unchanged = 9;
         r.still_failed = {{"/a", "empty file"}, {"/b", "empty file"}};
       },
       "nothing to do, 9 unchanged, 2 of these could not be indexed earlier; "
       "0 articles in the index (0.2 s)"},
      {[](RunReport& r) { r.dry_run = true, r.files_added = 2, r.files_removed = 1; },
       "2 files to be added, 1 file to be removed"},
      {[](RunReport& r) { r.dry_run = true; }, "nothing to do"},
  };
  for (const auto& [happened, line] : rows) {
    RunReport report;
    report.seconds.total = 0.2345;
    happened(report);
    EXPECT_EQ(summarise(report), line);
  }
}

TEST(WriteReportJson, HoldsAllNumbersAndFaults) {
  RunReport report;
  report.version = "1.2.3";
  report.started = "2026-02-03T04:05:06Z";
  report.finished = "2026-02-03T04:05:07Z";
  report.roots = {"/clips"};
  report.files_added = 1;
  report.files_updated = 2;
  report.files_moved = 9;
  report.files_removed = 3;
  report.articles_updated = 10;
  report.articles_unchanged = 11;
  report.seconds.read = 1.5;
  report.files_unchanged = 4;
  report.files_skipped = 5;
  report.articles_added = 6;
  report.articles_in_index = 7;
  report.bytes_read = 8;
  report.failed = {{"/clips/a", "empty file"}};
  report.notes = {{"/clips/b", "a socket"}};
  report.exit_status = 3;
  const auto json = nlohmann::json::parse(write_report_json(report));
  EXPECT_EQ(json["format"], 1);
  EXPECT_EQ(json["version"], "1.2.3");
  EXPECT_EQ(json["started"], "2026-02-03T04:05:06Z");
  EXPECT_EQ(json["finished"], "2026-02-03T04:05:07Z");
  EXPECT_EQ(json["roots"], nlohmann::json::array({"/clips"}));
  const nlohmann::json files = {{"added", 1},   {"updated", 2},     {"moved", 9},
                                {"removed", 3}, {"unchanged", 4},   {"skipped", 5},
                                {"failed", 1},  {"still_failed", 0}};
  EXPECT_EQ(json["files"], files);
  const nlohmann::json articles = {
      {"added", 6}, {"updated", 10}, {"unchanged", 11}, {"rejected", 0}, {"in_index", 7}};
  EXPECT_EQ(json["articles"], articles);
  EXPECT_EQ(json["phases"]["read"], 1.5);
  EXPECT_EQ(json["bytes_read"], 8);
  EXPECT_EQ(json["failed"][0]["path"], "/clips/a");
  EXPECT_EQ(json["failed"][0]["reason"], "empty file");
  EXPECT_EQ(json["still_failed"], nlohmann::json::array());
  EXPECT_EQ(json["notes"][0]["reason"], "a socket");
  EXPECT_EQ(json["exit_status"], 3);
  EXPECT_EQ(json["error"], nullptr);
  EXPECT_EQ(json["dry_run"], false);
}

TEST(WriteReportJson, IsValidUtf8WhateverThePaths) {
  RunReport report;
  report.roots = {"/\xFF"};
  report.failed = {{"/\xFE\n", "bad \xC3"}};
  report.error = "\x80";
  const std::string text = write_report_json(report);
  EXPECT_TRUE(is_valid_utf8(text));
  EXPECT_EQ(text.back(), '\n');
  EXPECT_EQ(nlohmann::json::parse(text)["error"], "\uFFFD");
}

}  // namespace
}  // namespace clipfile
