// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/web/http_message.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(HeaderFields, ReadsLinesUpToAnEmptyOne) {
  std::string_view text = "One: a\r\nTWO:  b \r\n\tc\r\nno field\r\none: other\r\n\r\nbody";
  const HeaderFields fields = HeaderFields::take(text);
  EXPECT_EQ(text, "body");
  EXPECT_EQ(fields.find("one"), "a");
  EXPECT_EQ(fields.find("two"), "b c");
  EXPECT_EQ(fields.find("three"), "");
}

TEST(HeaderFields, HoldsOnlySoMany) {
  std::string lines = "first: a\n";
  for (int i = 0; i < 100'000; ++i) lines += "a: b\n";
  std::string_view text = lines;
  EXPECT_EQ(HeaderFields::take(text).find("first"), "a");
  EXPECT_TRUE(text.empty());
  HeaderFields folded;
  folded.add_line("a: b");
  for (int i = 0; i < 100'000; ++i) folded.add_line(" more");
  EXPECT_LT(folded.find("a").size(), 20'000U);
}

TEST(ParseHttpResponse, ReadsStatusFieldsAndBody) {
  const struct {
    std::string_view block;
    int status;
    std::string_view body;
  } rows[] = {
      {"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>", 200, "<p>"},
      {"HTTP/1.0 404 Not Found\n\nx", 404, "x"},
      {"HTTP/1.1 200\r\n\r\nx", 200, "x"},
      {"HTTP/2 204\r\n\r\n", 204, ""},
      {"HTTP/1.1 OK\r\n\r\nx", 0, "x"},
      {"HTTP/", 0, ""},
  };
  for (const auto& [block, status, body] : rows) {
    const auto response = parse_http_response(block);
    ASSERT_TRUE(response) << block;
    EXPECT_EQ(response->status, status) << block;
    EXPECT_EQ(response->body, body) << block;
  }
  EXPECT_FALSE(parse_http_response("<html>"));
  EXPECT_FALSE(parse_http_response(""));
}

TEST(ParseMediaType, ReadsTypeAndCharset) {
  const struct {
    std::string_view value, type, charset;
  } rows[] = {
      {"text/html", "text/html", ""},
      {"Text/HTML; charset=UTF-8", "text/html", "UTF-8"},
      {"text/html;a=b;Charset=\"koi8-r\" ; x", "text/html", "koi8-r"},
      {" text/plain ;charset=", "text/plain", ""},
      {"", "", ""},
  };
  for (const auto& [value, type, charset] : rows) {
    EXPECT_EQ(parse_media_type(value).type, type) << value;
    EXPECT_EQ(parse_media_type(value).charset, charset) << value;
  }
}

}  // namespace
}  // namespace clipfile
