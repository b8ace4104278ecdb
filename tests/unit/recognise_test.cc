// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/recognise.h"

#include <gtest/gtest.h>
#include <span>
#include <string_view>

namespace clipfile {
namespace {

using namespace std::string_view_literals;

struct Row {
  std::string_view head, file_name, format;
};

void expect_formats(std::span<const Row> rows) {
  for (const Row& row : rows) {
    EXPECT_EQ(row_of(recognise_format(row.head, row.file_name)).name, row.format) << row.head;
  }
}

TEST(RecogniseFormat, KnowsHtmlByItsFirstTag) {
  const Row rows[] = {
      {"<!DOCTYPE html><html>", "a", "html"},
      {"\n\n<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">", "a.txt", "html"},
      {"<!-- saved from url=(0014)about:internet -->\r\n<HTML lang=en>", "a", "html"},
      {"<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC>\n<html>", "a.xml", "html"},
      {"<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">", "a", "html"},
      {"<meta charset=utf-8><title>x</title>", "a", "html"},
      {"<p>One.<p>Two.", "a", "html"},
      {"<b>Late news</b> from Rome", "a", "html"},
      {"\xEF\xBB\xBF<html>", "a", "html"},
      {"\xFF\xFE<\0h\0t\0m\0l\0>\0"sv, "a", "html"},
      {"<\0h\0t\0m\0l\0>\0\n\0 \0"sv, "a", "html"},
  };
  expect_formats(rows);
}

TEST(RecogniseFormat, KeepsTextThatMentionsTagsAsText) {
  const Row rows[] = {
      {"The <b> tag and <html> in a text", "a.txt", "text"},
      {"<b> is how bold type is marked", "a.txt", "text"},
      {"<editor@example.org> wrote", "a.txt", "text"},
      {"<3 and other signs", "a.txt", "text"},
      {"<applause> Thank you.", "a.txt", "text"},
      {"<", "a", "text"},
      {"<!", "a", "text"},
      {"<!doctype", "a", "text"},
      {"<!-- never closed", "a", "text"},
      {"", "a", "text"},
      {"Plain.", "page.html", "text"},
      {"<story>Half a page</story>", "a.txt", "text"},
  };
  expect_formats(rows);
}

TEST(RecogniseFormat, TellsOtherXml) {
  const Row rows[] = {
      {"<?xml version='1.0'?><rss version='2.0'>", "a.html", "feed"},
      {"<!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf>", "a", "nitf"},
      {"<rss version=\"2.0\">", "a", "feed"},
      {"<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\">", "a", "newsml"},
  };
  expect_formats(rows);
}

TEST(RecogniseFormat, TellsJsonAndJsonLines) {
  const Row rows[] = {
      {"{\"id\": 1}", "a", "json"},
      {"{\"id\": 1}\n", "a.txt", "json"},
      {"{\"id\": 1}\n", "a.jsonl", "jsonl"},
      {"{\"id\": \"}\\\"{\"}\n{\"id\": 2}\n", "a.json.txt", "jsonl"},
      {"{\"id\": 1}\r\n\r\n{\"id\"", "a", "jsonl"},
      {"{\n  \"id\": 1\n}\n", "a", "json"},
      {"[{\"id\": 1}]", "a", "json"},
      {" [ {\"id\": ", "a", "json"},
      {"[]", "a", "json"},
      {"{\"text\": \"cut", "a", "json"},
      {"{id\": \"broken\"}\n", "a.ndjson", "jsonl"},
      {"[1, 2]", "a.json", "json"},
      {"[1] First note", "a.txt", "text"},
      {"[\"Quoted\"] he said", "a", "text"},
      {"{laughter} Well", "a.txt", "text"},
      {"{\"a\"} is a set", "a.txt", "text"},
  };
  expect_formats(rows);
}

TEST(RecogniseFormat, GoesByTheNameForMarkdownAlone) {
  const Row rows[] = {
      {"A story.", "notes/a.MD", "markdown"},
      {"A story.", "a.markdown", "markdown"},
      {"A story.", "a.md/b", "text"},
      {"---\ntitle: A story\n---\nText", "a.note", "markdown"},
      {"---\ntitle: A story\n---\nText", "a.txt", "text"},
      {"body { margin: 0 }", "page_files/a.css", "page-asset"},
      {"---\nText only\n---\n", "a.txt", "text"},
      {"<html>", "a.md", "html"},
  };
  expect_formats(rows);
}

TEST(RecogniseFormat, GoesByTheNameForMarkupThatCannotTell) {
  const Row rows[] = {
      {"<story>Half a page</story>", "a.xml", "xml"},
      {"<story>Half a page</story>", "a.html", "html"},
      {"Warning: <b>late</b> page", "a.htm", "html"},
      {"<?xml version='1.0'?><rss></rss>", "a.html", "feed"},
  };
  expect_formats(rows);
}

TEST(RecogniseFormat, NamesBinaryFormats) {
  const Row rows[] = {
      {"%PDF-1.4\n", "a.txt", "pdf"},
      {"\xEF\xBB\xBF%PDF-1.4\n", "a.txt", "pdf"},
      {"PK\x03\x04\x14\0\0\0", "a.txt", "zip"},
      {"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0abcdefghijkl\x13\0\0\0[Content_Types].xml"sv, "a",
       "ooxml"},
      {"PK\x03\x04\x14\0\0\0\0\0\0\0!\0abcdefghijkl\x08\0\0\0mimetypeapplication/epub+zip"sv, "a",
       "epub"},
      {"PK\x03\x04\x14\0\0\0\0\0\0\0!\0abcdefghijkl\x08\0\0\0mimetypeapplication/vnd.oasis.opendocument.text"sv,
       "a", "odf"},
      {"\x1F\x8B\x08\0"sv, "a", "gzip"},
      {"\x89PNG\r\n\x1A\n", "a", "image"},
      {"\xFF\xD8\xFF", "a", "image"},
      {"BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0"sv, "a", "image"},
      {"\0\0\0\x18"
       "ftypmp42"sv,
       "a", "audio-video"},
      {"{\\rtf1\\ansi", "a.doc", "rtf"},
      {"\x01\x02\x03\x04\x05\x06", "a", "binary"},
      {"The ftyp of it", "a", "text"},
      {"PK said", "a", "text"},
      {"BMW said that it would", "a", "text"},
  };
  expect_formats(rows);
}

TEST(RecogniseFormat, TakesAFileThatEndsWithinItsHead) {
  constexpr std::string_view heads[] = {
      "\xFF\xD8\xFF\xE0\0\x10JFIF"sv,
      "BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0"sv,
      "\0\0\0\x18"
      "ftypmp42"sv,
      "RIFF\x10\0\0\0WEBPVP8 "sv,
      "PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0abcdefghijkl\x13\0\0\0[Content_Types].xml"sv,
      "SQLite format 3\0"sv,
      "<?xml version=\"1.0\"?><rss>",
      "{\"headline\": \"Talks\"}",
      "---\ntitle: Talks\n---\n",
  };
  for (const std::string_view head : heads) {
    for (std::size_t size = 0; size <= head.size(); ++size)
      EXPECT_NO_THROW(recognise_format(head.substr(0, size), "a")) << head << ", " << size;
  }
}

TEST(Formats, SayWhyTheyAreNotRead) {
  EXPECT_EQ(why_not_read(Format::pdf), "PDF: this build does not read it");
  EXPECT_EQ(why_not_read(Format::binary), "binary data, not text");
  for (const FormatRow& row : all_formats()) EXPECT_EQ(row_of(row.format).name, row.name);
}

}  // namespace
}  // namespace clipfile
