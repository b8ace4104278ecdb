// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/web/web_record.h"

#include <gtest/gtest.h>

#include "indexer/archive/memory_source.h"

namespace clipfile {
namespace {

RecordStart read_warc(const std::string& text) {
  MemorySource source(text);
  return read_warc_header(source);
}

RecordStart read_arc(const std::string& text) {
  MemorySource source(text);
  return read_arc_header(source);
}

bool is_no_record(const RecordStart& start) {
  const auto* end = std::get_if<RecordEnd>(&start);
  return end && *end == RecordEnd::no_record;
}

bool is_end(const RecordStart& start) {
  const auto* end = std::get_if<RecordEnd>(&start);
  return end && *end == RecordEnd::end_of_text;
}

TEST(ReadWarcHeader, ReadsWhatARecordSaysOfItself) {
  const auto start = read_warc(
      "\r\n\r\nWARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: <http://a.example/>\r\n"
      "WARC-Date: 2022-01-09T10:00:00.123456Z\r\nWARC-Payload-Digest: sha1:ABC\r\n"
      "Content-Type: application/http; msgtype=response\r\nContent-Length: 42\r\n\r\nblock");
  ASSERT_TRUE(std::holds_alternative<WebRecord>(start));
  const WebRecord& record = std::get<WebRecord>(start);
  EXPECT_EQ(record.kind, "response");
  EXPECT_EQ(record.url, "http://a.example/");
  EXPECT_EQ(record.time, "2022-01-09T10:00:00Z");
  EXPECT_EQ(record.digest, "sha1:ABC");
  EXPECT_EQ(record.media.type, "application/http");
  EXPECT_EQ(record.length, 42U);
}

TEST(ReadWarcHeader, CleansAddresses) {
  const auto start = read_warc(
      "WARC/1.0\r\nWARC-Target-URI: http://a.example/\xFF\x01x\r\nContent-Length: 0\r\n\r\n");
  EXPECT_EQ(std::get<WebRecord>(start).url, "http://a.example/\uFFFD x");
}

TEST(ReadWarcHeader, KnowsWhereNoRecordIs) {
  EXPECT_TRUE(is_end(read_warc("")));
  EXPECT_TRUE(is_end(read_warc("\r\n\r\n")));
  EXPECT_TRUE(is_no_record(read_warc("rubbish\r\n\r\n")));
  EXPECT_TRUE(is_no_record(read_warc("WARC/1.0\r\nWARC-Type: response\r\n\r\n")));
  EXPECT_TRUE(is_no_record(read_warc("WARC/1.0\r\nContent-Length: -1\r\n\r\n")));
  EXPECT_TRUE(is_no_record(read_warc("WARC/1.0\r\nContent-Length: 12 x\r\n\r\n")));
  EXPECT_TRUE(is_no_record(read_warc(std::string(1'000'000, 'x'))));
}

TEST(ParseArcLine, ReadsBothVersions) {
  const struct {
    std::string_view line, url, type;
    std::uint64_t length;
  } rows[] = {
      {"http://a.example/ 192.0.2.1 20220109100000 text/html 1234", "http://a.example/",
       "text/html", 1234},
      {"http://a.example/a b 192.0.2.1 20220109100000 text/html 5", "http://a.example/a b",
       "text/html", 5},
      {"http://a.example/ 192.0.2.1 20220109100000 text/html 200 - - 99 a.arc 1234",
       "http://a.example/", "text/html", 1234},
      {"filedesc://a.arc 0.0.0.0 20220109100000 text/plain 75", "filedesc://a.arc", "text/plain",
       75},
  };
  for (const auto& [line, url, type, length] : rows) {
    const auto record = parse_arc_line(line);
    ASSERT_TRUE(record) << line;
    EXPECT_EQ(record->url, url) << line;
    EXPECT_EQ(record->media.type, type) << line;
    EXPECT_EQ(record->length, length) << line;
    EXPECT_EQ(record->time, "2022-01-09T10:00:00Z") << line;
  }
}

TEST(ParseArcLine, RefusesOtherLines) {
  for (const std::string_view line :
       {"", "http://a.example/", "http://a.example/ 192.0.2.1 20220109100000 text/html -1",
        "http://a.example/ 192.0.2.1 20229909100000 text/html 1", "a b c d e",
        "http://a.example/ 192.0.2.1 20220109100000 text/html abc"}) {
    EXPECT_FALSE(parse_arc_line(line)) << line;
  }
  EXPECT_TRUE(is_end(read_arc("\n\n")));
  EXPECT_TRUE(is_no_record(read_arc("rubbish\n")));
  EXPECT_TRUE(std::holds_alternative<WebRecord>(
      read_arc("\nhttp://a.example/ 192.0.2.1 20220109100000 text/html 1\nx")));
}

TEST(TimeOfWarc, IsATimeOrNothing) {
  EXPECT_EQ(time_of_warc("2022-01-09T10:00:00Z"), "2022-01-09T10:00:00Z");
  EXPECT_EQ(time_of_warc("2022-01-09"), "");
  EXPECT_EQ(time_of_warc("2022-02-30T10:00:00Z"), "");
  EXPECT_EQ(time_of_warc("2022-01-09 10:00:00"), "");
  EXPECT_EQ(time_of_digits("201404010000000000"), "2014-04-01T00:00:00Z");
  EXPECT_EQ(time_of_digits("2022010910000x"), "");
}

}  // namespace
}  // namespace clipfile
