// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>
#include <string>

#include "indexer/extract/html/html.h"

namespace clipfile {
namespace {

TEST(DeclaredHtmlCharset, FindsTheNameInAMetaElement) {
  const std::pair<std::string, std::string> rows[] = {
      {"<meta charset=utf-8>", "utf-8"},
      {"<META CHARSET = 'Shift_JIS' />", "Shift_JIS"},
      {"<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">",
       "windows-1251"},
      {"<meta name=viewport content=x><meta charset=\"iso-8859-1\">", "iso-8859-1"},
      {"<p>charset=koi8-r</p>", ""},
      {"<meta charset>", ""},
      {"<meta charset=", ""},
      {std::string(10'000, ' ') + "<meta charset=utf-8>", ""},
  };
  for (const auto& [bytes, expected] : rows)
    EXPECT_EQ(declared_html_charset(bytes), expected) << bytes;
}

}  // namespace
}  // namespace clipfile
