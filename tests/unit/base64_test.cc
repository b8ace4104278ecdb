// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/base64.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(DecodeBase64, PassesOverWhatIsNoDigit) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"", ""},           {"TQ==", "M"},       {"TWE=", "Ma"},
      {"TWFu", "Man"},    {"TW\r\nFu", "Man"}, {" T-W_FuTWFu", "O\xE5\xBF\x16\xE4\xD6\x16"},
      {"TWE=TWFu", "Ma"}, {"T", ""},           {"!?", ""},
  };
  for (const auto& [text, bytes] : rows) EXPECT_EQ(decode_base64(text), bytes) << text;
}

}  // namespace
}  // namespace clipfile
