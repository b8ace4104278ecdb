// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/json_records.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <string>
#include <vector>

#include "common/article_json.h"
#include "common/calendar.h"
#include "indexer/archive/file_reader.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;
using Texts = std::vector<std::string>;

Article article_of(std::string_view json) {
  auto result = read_json_record(json);
  const auto* rejection = std::get_if<Rejection>(&result);
  EXPECT_EQ(rejection, nullptr) << (rejection ? rejection->reason : "");
  return rejection ? Article() : std::get<Article>(std::move(result));
}

std::string why_rejected(std::string_view json) {
  const auto result = read_json_record(json);
  const auto* rejection = std::get_if<Rejection>(&result);
  return rejection ? rejection->reason : "read";
}

TEST(ReadJsonRecord, ReadsEveryField) {
  const Article article = article_of(R"({
      "id": "a-1", "title": "Bridge  closed", "deck": "For years", "text": "One.\n\nTwo.",
      "date": "2022-01-09T10:00:00Z", "author": "Jane Doe", "source": "The Courier", "section": "Local",
      "place": "Genoa", "lang": "en-GB", "url": "https://example.org/a", "keywords": "bridges, cities",
      "asides": [{"label": "caption", "text": "The bridge."}, "More"], "unknown": {"deep": [1, 2]}})");
  EXPECT_EQ(article.id, "a-1");
  EXPECT_EQ(article.type, "json");
  EXPECT_EQ(article.body, (Texts{"One.", "Two."}));
  EXPECT_EQ(article.tags, (Texts{"bridges", "cities"}));
  EXPECT_EQ(article.asides, (std::vector<Aside>{{"caption", "The bridge."}, {"aside", "More"}}));
  const Citation& citation = article.citation;
  EXPECT_EQ(citation.headline, "Bridge closed");
  EXPECT_EQ(citation.deck, "For years");
  EXPECT_EQ(citation.byline, Texts{"Jane Doe"});
  EXPECT_EQ(citation.publication, "The Courier");
  EXPECT_EQ(citation.section, "Local");
  EXPECT_EQ(citation.place, "Genoa");
  EXPECT_EQ(citation.language, "en");
  EXPECT_EQ(citation.url, "https://example.org/a");
  ASSERT_TRUE(citation.published);
  EXPECT_EQ(*citation.published,
            (PublishedDate{*parse_iso_day("2022-01-09"), "record", Confidence::stated}));
}

TEST(ReadJsonRecord, KnowsFieldsByTheirOtherNames) {
  const Article article =
      article_of(R"({"ID": 17, "Headline": "H", "content": "C", "publishedAt": "9 January 2022",
      "authors": [{"name": "Jane Doe"}, "John Roe"], "source": {"id": null, "name": "Wire"}, "subtitle": "S",
      "language": "Deutsch", "tags": ["x", "", {"name": "y"}]})");
  EXPECT_EQ(article.id, "17");
  EXPECT_EQ(article.citation.headline, "H");
  EXPECT_EQ(article.body, Texts{"C"});
  EXPECT_EQ(article.citation.byline, (Texts{"Jane Doe", "John Roe"}));
  EXPECT_EQ(article.citation.publication, "Wire");
  EXPECT_EQ(article.citation.deck, "S");
  EXPECT_EQ(article.citation.language, "");
  EXPECT_EQ(article.tags, (Texts{"x", "y"}));
  EXPECT_EQ(format_iso_day(article.citation.published.value().day), "2022-01-09");
}

TEST(ReadJsonRecord, PrefersFieldsThatHoldAnything) {
  EXPECT_EQ(article_of(R"({"headline": null, "title": "T", "body": [], "text": "x"})").body,
            Texts{"x"});
  EXPECT_EQ(article_of(R"({"headline": " ", "title": "T"})").citation.headline, "T");
}

TEST(ReadJsonRecord, FindsParagraphs) {
  const struct {
    std::string_view text;
    Texts body;
  } rows[] = {
      {R"(["One.", " Two\n again. ", "", {"text": "Three."}])", {"One.", "Two again.", "Three."}},
      {R"("One.\n\nTwo.")", {"One.", "Two."}},
      {R"("A first paragraph in one line, as long as it likes to be.\nA second one, which nobody has wrapped.")",
       {"A first paragraph in one line, as long as it likes to be.",
        "A second one, which nobody has wrapped."}},
      {R"("Rain fell through the week in the hills above the\ncoast, ending a drought that began in the early\n)"
       R"(spring and had emptied wells and cisterns there.\n    Farmers said that they were glad of it, and that\n)"
       R"(the next weeks would show how much was lost.")",
       {"Rain fell through the week in the hills above the coast, ending a drought that began in "
        "the early "
        "spring and had emptied wells and cisterns there.",
        "Farmers said that they were glad of it, and that the next weeks would show how much was "
        "lost."}},
      {R"({"text": "One."})", {"One."}},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(article_of("{\"text\": " + std::string(row.text) + "}").body, row.body) << row.text;
  }
}

TEST(ReadJsonRecord, ReadsWhatExtractionPrints) {
  Article article;
  article.id = "x";
  article.type = "json";
  article.citation.headline = "Headline";
  article.citation.byline = {"Jane Doe", "Rossi, M."};
  article.citation.language = "it";
  article.citation.published = {*parse_iso_day("2022-01-09"), "dateline", Confidence::inferred};
  article.tags = {"a, b"};
  article.body = {"One line\xE2\x80\x99s text.", "Two."};
  article.asides = {{"masthead", "The Courier"}};
  EXPECT_EQ(article_of(write_article_json(article)), article);
}

TEST(ReadJsonRecord, SaysWhatIsWrong) {
  const struct {
    std::string json, reason;
  } rows[] = {
      {R"({"id": 1, "text": " "})",
       "record without a text (text, body, content, paragraphs) and without a headline (headline, "
       "title)"},
      {R"({"text": )", "not JSON: it breaks off or goes wrong at byte 10"},
      {"", "not JSON: it breaks off or goes wrong at byte 1"},
      {R"({"text": "x"} y)", "not JSON: it breaks off or goes wrong at byte 15"},
      {"[1]", "not a JSON object"},
      {R"({"text": "x", "id": 1e999})", "not JSON: a number is out of range"},
      {std::string("{\"text\": \"x\"}\0", 14), "not JSON: it holds a NUL byte"},
      {std::string(100'000, '['), "not JSON: it breaks off or goes wrong at byte 100001"},
      {"{\"text\": " + std::string(50'000, '[') + std::string(50'000, ']') + "}",
       "nested too deep"},
      {"{\"text\": [0" +
           [] {
             std::string s;
             for (int i = 0; i < 1'000'000; ++i) s += ",0";
             return s;
           }() +
           "]}",
       "too many values in one record"},
  };
  for (const auto& row : rows) EXPECT_EQ(why_rejected(row.json), row.reason);
}

TEST(ReadJsonRecord, MakesOddBytesHarmless) {
  EXPECT_EQ(article_of("{\"text\": \"caf\xE9 x\"}").body, Texts{"caf\uFFFD x"});
  EXPECT_EQ(article_of(R"({"text": "a\u0000b\u001bc"})").body, Texts{"a b c"});
}

class ReadJsonRecords : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "clipfile-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { fs::remove_all(folder_); }

  /// "part: first paragraph" or "part! reason" for each.
  Texts parts_of(std::string_view contents, Format format) {
    const std::string path = (folder_ / "records").string();
    std::ofstream(path, std::ios::binary) << contents;
    auto file = std::get<FileReader>(FileReader::open(path));
    Texts parts;
    const auto fault = read_json_records(file, format, [&](const ReadPart& read) {
      const auto* article = std::get_if<Article>(&read.result);
      EXPECT_EQ(article ? article->part : read.part, read.part);
      parts.push_back(article ? read.part + ": " + article->body.at(0)
                              : read.part + "! " + std::get<Rejection>(read.result).reason);
    });
    if (fault) parts.push_back("fault: " + fault->reason);
    return parts;
  }

 private:
  fs::path folder_;
};

TEST_F(ReadJsonRecords, ReadsLinesAndReportsBadOnes) {
  EXPECT_EQ(parts_of("\xEF\xBB\xBF{\"text\": \"a\"}\r\n\n{\"text\": oops}\n7\n{\"text\": \"b\"}",
                     Format::json_lines),
            (Texts{"1: a", "3! line 3: not JSON: it breaks off or goes wrong at byte 10",
                   "4! line 4: not a JSON object", "5: b"}));
}

TEST_F(ReadJsonRecords, ReadsOneObjectOrAnArray) {
  const struct {
    std::string_view contents;
    Texts parts;
  } rows[] = {
      {"{\n  \"text\": \"a\"\n}\n", {": a"}},
      {"[{\"text\": \"a\"}, {\"text\": \"]b\"},\n{\"id\": 3}]",
       {"1: a", "2: ]b",
        "3! record 3: record without a text (text, body, content, paragraphs) and without a "
        "headline "
        "(headline, title)"}},
      {"[]", {}},
      {"[{\"text\": \"a\"}, 7]", {"1: a", "2! record 2: not a whole JSON object"}},
      {"[{\"text\": \"a\"}, {\"text\"", {"1: a", "2! record 2: not a whole JSON object"}},
      {"{\"text\": \"a\"}\n{\"text\": \"b\"}\n", {"1: a", "2: b"}},
      {"", {"! not JSON: it breaks off or goes wrong at byte 1"}},
  };
  for (const auto& row : rows)
    EXPECT_EQ(parts_of(row.contents, Format::json), row.parts) << row.contents;
}

TEST_F(ReadJsonRecords, ReadsOtherEncodings) {
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("{\"text\": \"a\"}\n{\"text\": \"b\"}\n")) {
    wide.push_back(c);
    wide.push_back('\0');
  }
  EXPECT_EQ(parts_of(wide, Format::json_lines), (Texts{"1: a", "2: b"}));
  EXPECT_EQ(parts_of("{\"text\": \"caf\xE9\"}\n{\"text\": \"na\xEFve\"}\n", Format::json_lines),
            (Texts{"1: café", "2: naïve"}));
}

TEST_F(ReadJsonRecords, PassesOverALineThatIsTooLong) {
  const std::string huge = "{\"text\": \"" + std::string(longest_json_line, 'x') + "\"}";
  EXPECT_EQ(parts_of(huge + "\n{\"text\": \"b\"}\n", Format::json_lines),
            (Texts{"1! line 1: longer than 33554432 bytes", "2: b"}));
}

}  // namespace
}  // namespace clipfile
