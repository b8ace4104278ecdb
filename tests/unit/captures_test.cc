// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/web/captures.h"

#include <gtest/gtest.h>

#include "tests/support/packing.h"
#include "tests/unit/support/crawl.h"
#include "tests/unit/support/extracted_file.h"

namespace clipfile {
namespace {

using testing_support::gzip;

const std::string url = "https://courier.example/bridge";

std::string response(std::string_view type, std::string_view body, std::string_view more = "",
                     std::string_view status = "200 OK") {
  return warc_record("response", url, http_response(type, body, more, status));
}

TEST(Captures, AreArticlesWithAddressAndTime) {
  const auto file = extract_file(captured_page(url));
  ASSERT_EQ(file.articles.size(), 1U);
  const Article& article = file.articles[0];
  EXPECT_EQ(article.citation.url, url);
  EXPECT_EQ(article.citation.headline, "Bridge closed");
  EXPECT_EQ(article.captured, "2022-01-09T10:00:00Z");
  EXPECT_FALSE(article.citation.published) << "a capture is no publication";
  EXPECT_EQ(article.part, "1");
  EXPECT_EQ(article.type, "warc");
}

TEST(Captures, AreUnpackedAsTheServerDeclares) {
  const std::string& page = story_of_a_bridge;
  const std::string size = "A0\r\n";  // 160 bytes
  const std::string chunked = size + page.substr(0, 160) + "\r\nFFF\r\n" + page.substr(160);
  for (const std::string& record :
       {response("text/html", gzip(page), "Content-Encoding: gzip\r\n"),
        response("text/html", page, "Content-Encoding: gzip\r\n"),
        response("text/html", chunked, "Transfer-Encoding: chunked\r\n"),
        response("text/html", page, "Transfer-Encoding: chunked\r\n"),
        response("TEXT/HTML ; charset=utf-8", page), response("", page),
        response("application/octet-stream", page),
        warc_record("resource", url, page, "Content-Type: text/html\r\n")}) {
    const auto file = extract_file(record);
    ASSERT_EQ(file.articles.size(), 1U) << record;
    EXPECT_EQ(file.articles[0].citation.headline, "Bridge closed");
  }
}

TEST(Captures, AreReadInTheCharsetThatTheServerDeclares) {
  const auto file = extract_file(
      response("text/html; charset=windows-1252",
               "<h1>Caf\xE9 closed</h1><p>The caf\xE9 by the river was closed on Sunday, officials "
               "said, for good.</p>"));
  ASSERT_EQ(file.articles.size(), 1U);
  EXPECT_EQ(file.articles[0].citation.headline, "Café closed");
}

TEST(Captures, ArePassedOverWhereTheyAreNoPages) {
  const std::string reason = "WARC: none of its 1 captures is a page with a text";
  for (const std::string& record :
       {response("text/html", story_of_a_bridge, "", "404 Not Found"),
        response("text/html", story_of_a_bridge, "", "301 Moved"),
        response("text/html", "<img src=x>"), response("text/html", ""),
        response("application/json", "{\"text\": \"The bridge is closed.\"}"),
        response("text/css", "p { color: red }"), response("image/png", "x"),
        response("text/html", "\x89PNG\r\n\x1A\n...."),
        warc_record("response", "https://courier.example/robots.txt",
                    http_response("text/plain", "User-agent: *")),
        warc_record("resource", "urn:text:https://courier.example/", "The bridge is closed.",
                    "Content-Type: text/plain\r\n")}) {
    const auto file = extract_file(record);
    EXPECT_EQ(file.faults, std::vector<std::string>{reason}) << record;
  }
  for (const char* const kind : {"request", "metadata", "revisit", "warcinfo", "continuation"}) {
    const auto file = extract_file(warc_record(kind, url, "HTTP/1.1 200 OK\r\n\r\n<p>text"));
    EXPECT_EQ(file.faults, std::vector<std::string>{"WARC: holds no capture of a page"}) << kind;
  }
}

TEST(Captures, CountOnceWhereTheSameCameAgain) {
  const std::string other = story_of_a_bridge + "<!-- changed -->";
  EXPECT_EQ(extract_file(captured_page(url) + captured_page(url) + captured_page(url, other) +
                         captured_page("https://other.example/"))
                .parts(),
            "1 3 4");
}

TEST(Captures, MayBeDocuments) {
  const auto text = extract_file(
      warc_record("conversion", url, "Bridge closed\n\nThe bridge over the river is closed.\n",
                  "Content-Type: text/plain\r\n"));
  ASSERT_EQ(text.articles.size(), 1U);
  EXPECT_EQ(text.articles[0].citation.url, url);
  EXPECT_EQ(text.articles[0].captured, "2022-01-09T10:00:00Z");
  const auto mail = extract_file(response(
      "message/rfc822", "From: a@b.example\nTo: b@c.example\nSubject: Bridge\n\nIt is closed.\n"));
  ASSERT_EQ(mail.articles.size(), 1U);
  EXPECT_EQ(mail.articles[0].citation.headline, "Bridge");
}

TEST(Captures, SayWhatCannotBeUnpacked) {
  const auto file =
      extract_file(response("text/html", "x", "Content-Encoding: zstd\r\n") + captured_page(url));
  EXPECT_EQ(file.parts(), "2");
  EXPECT_EQ(file.faults,
            std::vector<std::string>{"1: Content-Encoding zstd: this build does not read it"});
}

}  // namespace
}  // namespace clipfile
