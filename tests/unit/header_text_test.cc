// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/header_text.h"

#include <gtest/gtest.h>

#include "common/text/utf8.h"

namespace clipfile {
namespace {

TEST(DecodeHeaderText, ReadsEncodedWords) {
  const struct {
    std::string_view raw, text;
  } rows[] = {
      {"Council votes", "Council votes"},
      {" Council\r\n\tvotes ", "Council votes"},
      {"=?iso-8859-1?Q?Caf=E9_open?=", "Café open"},
      {"=?UTF-8?B?w5xiZXI=?= alles", "Über alles"},
      {"=?utf-8*de?q?=C3=9Cber?=", "Über"},
      {"=?koi8-r?B?8sXexw==?=", "Речг"},
      {"=?utf-8?q?one?= =?utf-8?q?_two?=", "one two"},
      {"=?utf-8?q?caf=C3?=\r\n =?utf-8?q?=A9?=", "café"},
      {"=?utf-8?q?one?= and =?utf-8?q?two?=", "one and two"},
      {"plain =?utf-8?q?word?=", "plain word"},
      {"Caf\xE9 au lait", "Café au lait"},
      {"Caf\xC3\xA9", "Café"},
      {"=?utf-8?q?broken", "=?utf-8?q?broken"},
      {"=?utf-8?x?no?=", "=?utf-8?x?no?="},
      {"=?", "=?"},
      {"=?=?=?", "=?=?=?"},
      {"a =? b", "a =? b"},
      {"=?nonsense?q?a=C3=A9?=", "aé"},
      {"=?utf-8?q?\?=", ""},
      {"", ""},
  };
  for (const auto& [raw, text] : rows) EXPECT_EQ(decode_header_text(raw), text) << raw;
}

TEST(DecodeHeaderText, IsUtf8AndTakesLinearTimeWhateverTheBytes) {
  std::string raw;
  for (int i = 0; i < 200'000; ++i) raw += "=?utf-8?b?\xFF";
  EXPECT_TRUE(is_valid_utf8(decode_header_text(raw)));
  EXPECT_LE(decode_header_text(raw).size(), 3 * longest_header_value);
}

TEST(RecodeHeaderWords, LeavesTheSyntaxToBeParsed) {
  EXPECT_EQ(recode_header_words("=?iso-8859-1?Q?Caf=E9=2C_A?= <a@b.example>"),
            " =?utf-8?B?Q2Fmw6ksIEE=?=  <a@b.example>");
  EXPECT_EQ(recode_header_words("Jane <jane@b.example>"), "Jane <jane@b.example>");
}

}  // namespace
}  // namespace clipfile
