// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/mail_header.h"

#include <gtest/gtest.h>
#include <sstream>
#include <string>
#include <vector>

namespace clipfile {
namespace {

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

TEST(MailHeader, TakesPlainTextAsItIsAndEncodesTheRest) {
  struct Row {
    std::string text;
    std::string header;
  };
  const std::vector<Row> rows = {
      {"Talks", "Subject: Talks\n"},
      {"", "Subject: \n"},
      {"Gespräche", "Subject: =?UTF-8?B?R2VzcHLDpGNoZQ==?=\n"},
      {"a=?UTF-8?Q?b?=", "Subject: =?UTF-8?B?YT0/VVRGLTg/UT9iPz0=?=\n"},
      {"Talks\r\nBcc: all@news.example", "Subject: Talks Bcc: all@news.example\n"},
      {repeated("talks ", 12) + "end",
       "Subject: talks talks talks talks talks talks talks talks talks talks talks\n talks end\n"},
      {repeated("ж", 20), "Subject: =?UTF-8?B?" + repeated("0LbQ", 0) +
                              "0LbQttC20LbQttC20LbQttC20LbQttC20LbQttC20LbQttC20LY=?=\n "
                              "=?UTF-8?B?0LY=?=\n"},
  };
  for (const auto& [text, header] : rows) EXPECT_EQ(write_mail_header("Subject", text), header);
}

TEST(MailHeader, KeepsItsLinesShort) {
  for (const std::string& word :
       {std::string("Gespräche "), std::string("talks "), std::string("переговоры")}) {
    std::istringstream lines(write_mail_header("Subject", repeated(word, 60)));
    for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 76U) << line;
  }
}

TEST(IsMailAddress, LetsNothingThroughThatAHeaderWouldTakeForMore) {
  for (const char* address : {"ana@news.example", "ana", "a.b+c@news.example", "root@localhost"}) {
    EXPECT_TRUE(is_mail_address(address)) << address;
  }
  for (const char* address :
       {"", "@news.example", "ana@", "a@b@c", "ana bert", "ana,bert", "ana\nBcc: x", "-t",
        "Ana <ana@news.example>", "änne@news.example", "ana;bert", "\"ana\""}) {
    EXPECT_FALSE(is_mail_address(address)) << address;
  }
}

}  // namespace
}  // namespace clipfile
