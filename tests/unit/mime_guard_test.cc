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

}  // namespace
}  // namespace clipfile
