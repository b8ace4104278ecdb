// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/extract_command.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>

#include "common/article_json.h"
#include "common/exit_status.h"
#include "indexer/extract/formats.h"
#include "indexer/log/text_log.h"
#include "indexer/reading/read_here.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

struct Printed {
  int status = 0;
  std::vector<std::string> lines;
  std::string messages;
};

Printed print(const std::vector<std::string>& paths, const WalkRules& rules = {}) {
  RunOptions options;
  options.reading.within = open_read_here;
  options.paths = paths;
  options.rules = rules;
  std::ostringstream out;
  std::ostringstream messages;
  TextLog log(messages, LogLevel::warning);
  Printed printed;
  printed.status = print_extracted(options, out, log);
  std::istringstream lines(out.str());
  for (std::string line; std::getline(lines, line);) printed.lines.push_back(line);
  printed.messages = messages.str();
  return printed;
}

TEST(PrintExtracted, PrintsAnArticleALine) {
  const TemporaryFolder folder;
  folder.write("a.jsonl", "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n");
  folder.write("b.json", "{\"headline\":\"Three\",\"text\":\"Three.\"}");
  const auto [status, lines, messages] = print({folder.path()});
  EXPECT_EQ(status, index_exit::agrees);
  EXPECT_EQ(messages, "");
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(read_article_json(lines[1]).part, "2");
  EXPECT_EQ(read_article_json(lines[2]).citation.headline, "Three");
}

TEST(PrintExtracted, PrintsWhatFailedAndGoesOn) {
  const TemporaryFolder folder;
  folder.write("a.jsonl", "{\"text\":\"One.\"}\nbad\n");
  folder.write("b.txt", "");
  folder.write("c.json", "{\"text\":\"Three.\"}");
  const auto [status, lines, messages] = print({folder.path(), folder.path("missing")});
  EXPECT_EQ(status, index_exit::some_rejected);
  ASSERT_EQ(lines.size(), 5U);
  const auto bad_line = nlohmann::json::parse(lines[1]);
  EXPECT_EQ(bad_line["path"], folder.path("a.jsonl"));
  EXPECT_EQ(bad_line["part"], "2");
  const auto empty = nlohmann::json::parse(lines[2]);
  EXPECT_EQ(empty, (nlohmann::json{{"path", folder.path("b.txt")}, {"error", "empty file"}}));
  EXPECT_EQ(nlohmann::json::parse(lines[4])["error"], "No such file or directory");
  EXPECT_NE(messages.find("clip-index: " + folder.path("b.txt") + ": empty file\n"),
            std::string::npos);
}

TEST(PrintExtracted, FollowsThePatterns) {
  const TemporaryFolder folder;
  folder.write("a.json", "{\"text\":\"One.\"}");
  folder.write("b.txt", "");
  const auto printed =
      print({folder.path()}, {.include = {"*.json"}, .exclude = {}, .skipped_folder = ""});
  EXPECT_EQ(printed.status, index_exit::agrees);
  EXPECT_EQ(printed.lines.size(), 1U);
}

TEST(PrintExtracted, WritesNoControlsToTheTerminal) {
  const TemporaryFolder folder;
  folder.write("a\x1b[31m\n.txt", "");
  const auto [status, lines, messages] = print({folder.path()});
  EXPECT_EQ(messages.find('\x1b'), std::string::npos);
  EXPECT_EQ(messages.find('\n'), messages.size() - 1);
  EXPECT_EQ(lines.size(), 1U);
}

TEST(PrintFormats, ListsEveryFormat) {
  std::ostringstream out;
  print_formats(out);
  const std::string table = out.str();
  for (const FormatRow& row : all_formats()) {
    EXPECT_NE(table.find(' ' + std::string(row.title)), std::string::npos) << row.name;
  }
  EXPECT_NE(table.find("image           not read  image (this build has no OCR)\n"), table.npos)
      << "it is not beside the tests";
  EXPECT_TRUE(table.starts_with("text            read "));
}

}  // namespace
}  // namespace clipfile
