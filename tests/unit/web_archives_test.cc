// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/web/web_archives.h"

#include <gtest/gtest.h>

#include "tests/support/packing.h"
#include "tests/unit/support/crawl.h"
#include "tests/unit/support/extracted_file.h"

namespace clipfile {
namespace {

using testing_support::gzip;
using testing_support::pack;
using testing_support::Packing;

using Faults = std::vector<std::string>;

const std::string info = warc_record("warcinfo", "", "software: a\r\n");

std::string page(int number) {
  return captured_page("https://courier.example/" + std::to_string(number));
}

std::string arc_record(const std::string& url, const std::string& block) {
  return url + " 192.0.2.1 20220109100000 text/html " + std::to_string(block.size()) + '\n' +
         block + '\n';
}

const std::string arc_start = arc_record(
    "filedesc://a.arc", "1 0 Crawl\nURL IP-address Archive-date Content-type Archive-length\n");

TEST(RecogniseWebArchive, LooksIntoCompressedFilesToo) {
  const struct {
    std::string head;
    std::optional<Format> format;
  } rows[] = {
      {info, Format::warc},
      {"WARC/0.17\r\n", Format::warc},
      {gzip(info), Format::warc},
      {arc_start, Format::arc},
      {gzip(arc_start), Format::arc},
      {gzip("The bridge is closed."), std::nullopt},
      {"WARC files are archives", std::nullopt},
      {"filedesc:// is how they begin", std::nullopt},
      {"\x1F\x8B\x08", std::nullopt},
      {"", std::nullopt},
  };
  for (const auto& [head, format] : rows) EXPECT_EQ(recognise_web_archive(head), format) << head;
}

TEST(ReadWebArchive, NumbersTheRecords) {
  for (const std::string& bytes : {info + page(2) + page(3), gzip(info + page(2) + page(3)),
                                   gzip(info) + gzip(page(2)) + gzip(page(3))}) {
    const auto file = extract_file(bytes);
    EXPECT_EQ(file.format, "warc");
    EXPECT_EQ(file.parts(), "2 3");
    EXPECT_EQ(file.faults, Faults{});
  }
}

TEST(ReadWebArchive, ReadsArc) {
  const std::string block = http_response("text/html", story_of_a_bridge);
  const std::string arc = arc_start + arc_record("https://courier.example/a b", block) +
                          arc_record("https://courier.example/bare", story_of_a_bridge);
  for (const std::string& bytes : {arc, gzip(arc)}) {
    const auto file = extract_file(bytes);
    EXPECT_EQ(file.format, "arc");
    EXPECT_EQ(file.parts(), "2 3");
    EXPECT_EQ(file.articles[0].citation.url, "https://courier.example/a b");
    EXPECT_EQ(file.articles[0].captured, "2022-01-09T10:00:00Z");
  }
}

TEST(ReadWebArchive, GoesOnBehindDamage) {
  const auto rubbish = extract_file(info + page(2) + "rubbish\r\nmore of it\r\n" + page(4));
  EXPECT_EQ(rubbish.parts(), "2 4");
  EXPECT_EQ(rubbish.faults, Faults{"3: damaged: no record begins here"});

  const auto lost = extract_file(info + "WARC/1.0\r\nContent-Length: x\r\n\r\n<p>\r\n" + page(3));
  EXPECT_EQ(lost.parts(), "3");
  EXPECT_EQ(lost.faults.size(), 1U);

  const auto arc = extract_file(arc_start + "http://a.example/ 192.0.2.1 20220109100000 x -1\n\n" +
                                arc_record("https://courier.example/", story_of_a_bridge));
  EXPECT_EQ(arc.parts(), "3");
  EXPECT_EQ(arc.faults, Faults{"2: damaged: no record begins here"});
}

TEST(ReadWebArchive, GoesOnBehindADamagedMember) {
  std::string damaged = gzip(page(2));
  damaged.replace(damaged.size() / 2, 8, std::string(8, '\xFF'));
  const auto file = extract_file(gzip(info) + damaged + gzip(page(3)));
  ASSERT_EQ(file.articles.size(), 1U);
  EXPECT_EQ(file.articles[0].citation.url, "https://courier.example/3");
  EXPECT_EQ(file.faults.size(), 1U);
}

/// It was found by fuzzing that the damage was listed in the place of the page.
TEST(ReadWebArchive, TellsDamageFromAPageThatEndsEarlyBeforeIt) {
  std::string early = captured_page("https://courier.example/2", story_of_a_bridge + "\r\n\r\n");
  early.resize(early.find("</html>") + std::string_view("</html>").size());
  const auto file = extract_file(gzip(info) + gzip(early) + "rubbish" + gzip(page(4)));
  EXPECT_EQ(file.parts(), "2 4");
  EXPECT_EQ(file.faults, Faults{"3: damaged: its compressed bytes cannot be unpacked"});
}

TEST(ReadWebArchive, SaysWhereAFileIsCutOff) {
  const std::string whole = info + page(2) + page(3);
  const auto cut = extract_file(whole.substr(0, whole.size() - 60));
  EXPECT_EQ(cut.parts(), "2");
  EXPECT_EQ(cut.faults, Faults{"3: damaged: the file ends within this record"});

  const std::string packed = gzip(info) + gzip(page(2));
  const auto packed_cut = extract_file(packed.substr(0, packed.size() - 60));
  EXPECT_EQ(packed_cut.articles.size(), 0U);
  EXPECT_EQ(packed_cut.faults.size(), 1U);
}

TEST(ReadWebArchive, GivesUpOnAFileThatIsAllDamage) {
  std::string rubbish = info;
  for (int i = 0; i < 3000; ++i) rubbish += "WARC/1.0\r\n\r\n";
  const auto file = extract_file(rubbish);
  ASSERT_EQ(file.faults.size(), 1001U);
  EXPECT_EQ(file.faults.back(), "has more than 1000 damaged records");
}

TEST(ReadWebArchive, PassesOverRecordsThatAreTooLarge) {
  std::string large = "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n";
  large.resize(65 * 1024 * 1024, 'x');
  const auto file =
      extract_file(info + warc_record("response", "https://courier.example/film", large) + page(3));
  EXPECT_EQ(file.parts(), "3");
  ASSERT_EQ(file.faults.size(), 1U);
  EXPECT_TRUE(file.faults[0].starts_with("2: too large: 65 MB")) << file.faults[0];
}

TEST(ReadWacz, ReadsItsWarcFilesAlone) {
  const auto file =
      extract_file(pack(Packing::zip, {{"archive/data.warc.gz", gzip(info) + gzip(page(2))},
                                       {"archive/more.warc", page(1)},
                                       {"indexes/index.cdx.gz", gzip("example)/ 2022 {}\n")},
                                       {"pages/pages.jsonl", "{\"format\": \"json-pages-1.0\"}\n"},
                                       {"datapackage.json", "{\"profile\": \"data-package\"}\n"}}),
                   "crawl.wacz");
  EXPECT_EQ(file.format, "wacz");
  EXPECT_EQ(file.parts(), "archive/data.warc.gz!/2 archive/more.warc!/1");
  EXPECT_EQ(file.faults, Faults{});
}

}  // namespace
}  // namespace clipfile
