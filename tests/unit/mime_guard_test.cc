// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/mime_guard.h"

#include <gtest/gtest.h>
#include <string>

namespace clipfile {
namespace {

std::string repeat(std::string_view line, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += line;
  return text;
}

TEST(FindOverload, LetsMailsThrough) {
  EXPECT_FALSE(find_overload(""));
  EXPECT_FALSE(find_overload(repeat("X-Header: value\n", 1000) + "\ntext"));
  EXPECT_FALSE(find_overload(repeat("a text of many lines that are no headers: none\n", 300'000)));
}

TEST(FindOverload, TurnsAwayFloods) {
  const auto headers = find_overload(repeat("a:\n", 300'000));
  ASSERT_TRUE(headers);
  EXPECT_EQ(headers->reason, "mail: more than 200000 header lines");
  const auto parts = find_overload(repeat("--b\n\n", 60'000));
  ASSERT_TRUE(parts);
  EXPECT_EQ(parts->reason, "mail: more than 50000 parts");
}

TEST(DisarmLongHeaders, RenamesThoseThatWouldBeParsedAtGreatExpense) {
  const std::string groups = repeat("a:", 100'000);
  for (const std::string name : {"From", "TO", "resent-cc", "Content-Type"}) {
    std::string message = "Subject: x\n" + name + ": " + groups + "\n\ntext\n";
    disarm_long_headers(message);
    EXPECT_EQ(message.substr(11, name.size()), 'X' + name.substr(1));
    std::string folded = name + ":\n" + repeat(" a,\n", 20'000) + "To: x\n";
    disarm_long_headers(folded);
    EXPECT_EQ(folded.front(), 'X');
    EXPECT_TRUE(folded.ends_with("\nTo: x\n"));
  }
  for (const std::string& message :
       {std::string(), "Subject: " + groups, "To: a@b.example\n" + repeat("line\n", 20'000),
        "http:" + groups, "To: " + std::string("x")}) {
    std::string same = message;
    disarm_long_headers(same);
    EXPECT_EQ(same, message);
  }
}

}  // namespace
}  // namespace clipfile
