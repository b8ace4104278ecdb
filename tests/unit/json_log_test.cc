// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/log/json_log.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>

#include "common/text/utf8.h"

namespace clipfile {
namespace {

JsonLog::Clock stopped_clock() {
  return [] { return std::chrono::system_clock::time_point(std::chrono::milliseconds(7)); };
}

TEST(JsonLog, WritesAnObjectALine) {
  const struct {
    LogMessage message;
    std::string_view line;
  } rows[] = {
      {{LogLevel::error, "gone", "", ""},
       R"({"time":"1970-01-01T00:00:00.007Z","level":"error","message":"gone"})"},
      {{LogLevel::warning, "/a: empty file", "failed", "/a"},
       R"({"time":"1970-01-01T00:00:00.007Z","level":"warning","event":"failed","path":"/a",)"
       R"("message":"/a: empty file"})"},
      {{LogLevel::notice, "b", "", ""},
       R"({"time":"1970-01-01T00:00:00.007Z","level":"notice","message":"b"})"},
      {{LogLevel::info, "c", "", ""},
       R"({"time":"1970-01-01T00:00:00.007Z","level":"info","message":"c"})"},
      {{LogLevel::detail, "d", "", ""},
       R"({"time":"1970-01-01T00:00:00.007Z","level":"detail","message":"d"})"},
  };
  for (const auto& [message, line] : rows) {
    std::ostringstream out;
    JsonLog log(out, LogLevel::detail, stopped_clock());
    log.write(message);
    EXPECT_EQ(out.str(), std::string(line) + '\n');
  }
}

TEST(JsonLog, KeepsToLevelAndShowsNoStatus) {
  std::ostringstream out;
  JsonLog log(out, LogLevel::info, stopped_clock());
  log.write({LogLevel::detail, "a", "", ""});
  log.show_status("1 of 3");
  EXPECT_EQ(out.str(), "");
}

TEST(JsonLog, IsOneLineOfUtf8WhateverThePath) {
  std::ostringstream out;
  JsonLog log(out, LogLevel::info, stopped_clock());
  log.write({LogLevel::info, "\xFF\n\x1b[31m", "\xC3", "/\xFE\n\""});
  const std::string line = out.str();
  EXPECT_TRUE(is_valid_utf8(line));
  EXPECT_EQ(line.find_first_of("\n\x1b"), line.size() - 1);
  EXPECT_EQ(nlohmann::json::parse(line)["path"], "/\uFFFD\n\"");
}

}  // namespace
}  // namespace clipfile
