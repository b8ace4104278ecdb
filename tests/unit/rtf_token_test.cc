// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/rtf_token.h"

#include <gtest/gtest.h>
#include <string>

namespace clipfile {
namespace {

std::string describe(std::string_view rtf) {
  std::string all;
  RtfLexer lexer(rtf);
  while (const auto token = lexer.next()) {
    switch (token->kind) {
      case RtfToken::Kind::group:
        all += "{ ";
        break;
      case RtfToken::Kind::group_end:
        all += "} ";
        break;
      case RtfToken::Kind::hex:
        all += "x" + std::to_string(token->number) + ' ';
        break;
      case RtfToken::Kind::word:
        all += "\\" + std::string(token->text);
        if (token->has_number) all += "=" + std::to_string(token->number);
        all += ' ';
        break;
      case RtfToken::Kind::text:
        all += "'" + std::string(token->text) + "' ";
        break;
    }
  }
  return all;
}

TEST(RtfLexer, TakesADocumentApart) {
  const struct {
    const char* rtf;
    const char* tokens;
  } rows[] = {
      {"{\\rtf1 a}", "{ \\rtf=1 'a' } "},
      {"\\u-10179?", "\\u=-10179 '?' "},
      {"\\'e9x", "x233 'x' "},
      {"\\'zz", "'' 'zz' "},
      {"\\{\\}\\\\", "'{' '}' '\\' "},
      {"\\*\\a", "\\* \\a "},
      {"one\r\ntwo", "'one' 'two' "},
      {"\\\n", "\\par "},
      {"\\bin3 {}{x", "\\bin=3 'x' "},
      {"\\bin99 {}", "\\bin=99 "},
      {"\\fs99999999999999999999", "\\fs "},
      {"\\", "'' "},
      {"\\'", "'' "},
      {"", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(describe(row.rtf), row.tokens) << row.rtf;
}

}  // namespace
}  // namespace clipfile
