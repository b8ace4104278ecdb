// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/log/text_log.h"

#include <gtest/gtest.h>
#include <sstream>

namespace clipfile {
namespace {

void write_one_of_each_level(Log& log) {
  log.write({LogLevel::error, "a", "", ""});
  log.write({LogLevel::warning, "b", "", ""});
  log.write({LogLevel::notice, "c", "", ""});
  log.write({LogLevel::info, "d", "", ""});
  log.write({LogLevel::detail, "e", "", ""});
}

TEST(TextLog, PassesOverWhatIsFinerThanAskedFor) {
  const struct {
    LogLevel finest;
    std::string printed;
  } rows[] = {
      {LogLevel::error, "clip-index: a\n"},
      {LogLevel::warning, "clip-index: a\nclip-index: b\n"},
      {LogLevel::notice, "clip-index: a\nclip-index: b\nclip-index: c\n"},
      {LogLevel::info, "clip-index: a\nclip-index: b\nclip-index: c\nclip-index: d\n"},
      {LogLevel::detail,
       "clip-index: a\nclip-index: b\nclip-index: c\nclip-index: d\nclip-index: e\n"},
  };
  for (const auto& [finest, printed] : rows) {
    std::ostringstream out;
    TextLog log(out, finest);
    write_one_of_each_level(log);
    EXPECT_EQ(out.str(), printed);
  }
}

TEST(TextLog, TellsTheJournalHowImportantALineIs) {
  std::ostringstream out;
  TextLog log(out, LogLevel::detail, LineForm::journal);
  write_one_of_each_level(log);
  log.show_status("1 of 3");
  EXPECT_EQ(out.str(), "<3>a\n<4>b\n<5>c\n<6>d\n<7>e\n");
}

TEST(TextLog, WritesNoControls) {
  std::ostringstream out;
  TextLog log(out, LogLevel::info, LineForm::animated);
  log.write({LogLevel::info, "a\x1b[31m\nb", "", ""});
  EXPECT_EQ(out.str(), "clip-index: a\uFFFD b\n");
}

TEST(TextLog, PutsMessagesInThePlaceOfTheStatus) {
  std::ostringstream out;
  {
    TextLog log(out, LogLevel::info, LineForm::animated);
    log.show_status("1 of 3");
    log.show_status("2 of 3");
    EXPECT_EQ(out.str(), "\r1 of 3\x1b[K\r2 of 3\x1b[K");
    out.str("");
    log.write({LogLevel::info, "c", "", ""});
    EXPECT_EQ(out.str(), "\r\x1b[Kclip-index: c\n");
    out.str("");
    log.show_status("");
    EXPECT_EQ(out.str(), "") << "taken away already";
    log.show_status("3 of 3");
  }
  EXPECT_EQ(out.str(), "\r3 of 3\x1b[K\r\x1b[K");
}

TEST(TextLog, ShowsNoStatusWhereItIsNotAnimated) {
  std::ostringstream out;
  TextLog log(out, LogLevel::detail);
  log.show_status("1 of 3");
  log.show_status("");
  EXPECT_EQ(out.str(), "");
}

}  // namespace
}  // namespace clipfile
