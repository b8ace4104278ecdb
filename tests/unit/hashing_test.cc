// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/hashing.h"

#include <gtest/gtest.h>
#include <set>

namespace clipfile {
namespace {

TEST(Hashing, GivesTheSameDigitsForEver) {
  EXPECT_EQ(hash_128(""), "99aa06d3014798d86001c324468d497f");
  EXPECT_EQ(hash_64(""), "2d06800538d394c2");
}

TEST(Hashing, GivesLowerCaseHexadecimalDigitsOfAFixedNumber) {
  std::string bytes;
  for (int i = 0; i < 300; ++i) {
    for (const std::string& hash : {hash_128(bytes), hash_64(bytes)}) {
      ASSERT_EQ(hash.find_first_not_of("0123456789abcdef"), std::string::npos);
    }
    ASSERT_EQ(hash_128(bytes).size(), 32U);
    ASSERT_EQ(hash_64(bytes).size(), 16U);
    bytes.push_back(static_cast<char>(i));
  }
}

TEST(Hashing, GivesTheSameHashAsBytes) {
  for (const char* bytes : {"", "a", "Talks in Geneva"}) {
    EXPECT_EQ(hash_128_bytes(bytes).size(), 16U);
    EXPECT_EQ(to_hexadecimal(hash_128_bytes(bytes)), hash_128(bytes));
  }
  EXPECT_EQ(to_hexadecimal(std::string("\x00\xFF\x10", 3)), "00ff10");
}

TEST(Hashing, TellsContentsApart) {
  std::set<std::string> seen;
  std::string bytes;
  for (int i = 0; i < 1000; ++i) {
    EXPECT_TRUE(seen.insert(hash_128(bytes)).second);
    EXPECT_TRUE(seen.insert(hash_64(bytes)).second);
    bytes.push_back('\0');
  }
}

TEST(Base64Url, HasFourDigitsForThreeBytesAndNoPadding) {
  const std::pair<std::string, std::string> rows[] = {
      {"", ""},        {"f", "Zg"},        {"fo", "Zm8"},
      {"foo", "Zm9v"}, {"foob", "Zm9vYg"}, {"\xFB\xEF\xFF", "--__"},
  };
  for (const auto& [bytes, digits] : rows) EXPECT_EQ(to_base64url(bytes), digits);
}

}  // namespace
}  // namespace clipfile
