// SPDX-License-Identifier: GPL-2.0-or-later
// Archives as a run meets them: through extract_articles, with all that lies within.
#include "indexer/extract/archive/archive_reader.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "indexer/archive/memory_source.h"
#include "indexer/extract/extract.h"
#include "tests/support/packing.h"

namespace clipfile {
namespace {

using testing_support::gzip;
using testing_support::pack;
using testing_support::pack_encrypted;
using testing_support::pack_odd_nodes;
using testing_support::PackedFiles;
using testing_support::Packing;

using Texts = std::vector<std::string>;

const std::string story =
    "Bridge closed\n\nBy Jane Doe\n\nThe bridge over the river was closed on Sunday, officials "
    "said, after a crack was found in a pillar.\n";

/// A part for each article, "part! reason" for each that was rejected, "! reason" for the file.
Texts parts_of(const std::string& contents, const std::string& name = "packed") {
  MemorySource file(contents);
  Texts parts;
  const ExtractionSink sink{
      .article = [&](const Article& article) { parts.push_back(article.part); },
      .rejected_part =
          [&](const std::string& part, const Rejection& rejection) {
            parts.push_back(part + "! " + rejection.reason);
          }};
  const ExtractionResult result = extract_articles(file, name, {}, sink);
  if (result.outcome != Extraction::read) parts.push_back("! " + result.reason);
  return parts;
}

TEST(ReadArchive, ReadsEachFileInIt) {
  const PackedFiles files = {{"2022/a.txt", story},
                             {"2022/\u00FC.txt", story},
                             {".hidden/b.txt", story},
                             {"records.jsonl", "{\"text\": \"a\"}\n{\"text\": \"b\"}\n"}};
  const Texts parts = {"2022/a.txt", "2022/\u00FC.txt", "records.jsonl!/1", "records.jsonl!/2"};
  for (const Packing packing :
       {Packing::zip, Packing::tar, Packing::tar_gz, Packing::tar_xz, Packing::seven_zip}) {
    EXPECT_EQ(parts_of(pack(packing, files)), parts) << static_cast<int>(packing);
  }
}

TEST(ReadArchive, ReadsArchivesWithinArchives) {
  const std::string inner = pack(Packing::zip, {{"a.txt", story}});
  EXPECT_EQ(parts_of(pack(Packing::tar_gz, {{"inner.zip", inner}})), Texts{"inner.zip!/a.txt"});
  EXPECT_EQ(parts_of(pack(Packing::zip, {{"a.txt.gz", gzip(story)}})), Texts{"a.txt.gz"});
}

TEST(ReadArchive, LooksOnlySoDeep) {
  std::string packed = story;
  for (int depth = 0; depth < 20; ++depth) packed = pack(Packing::zip, {{"z", packed}});
  const Texts parts = parts_of(packed);
  ASSERT_EQ(parts.size(), 1U);
  EXPECT_EQ(parts[0],
            "z!/z!/z!/z!/z!/z! lies in too many archives, one within the other: unpack them");
}

TEST(ReadArchive, TellsFilesOfTheSameNameApart) {
  EXPECT_EQ(parts_of(pack(Packing::tar, {{"a.txt", story}, {"a.txt", story}})),
            (Texts{"a.txt", "a.txt#2"}));
}

TEST(ReadArchive, GoesOnBehindAFileThatCannotBeRead) {
  EXPECT_EQ(parts_of(pack(Packing::zip, {{"a.bin", std::string("\0\x01\x02\0", 4)},
                                         {"photo.jpg", "\xFF\xD8\xFF\xE0 ..."},
                                         {"b.txt", story}})),
            (Texts{"a.bin! binary data, not text", "b.txt"}));
}

TEST(ReadArchive, SaysWhenNothingIsInIt) {
  EXPECT_EQ(parts_of(pack(Packing::zip, {{"photo.jpg", "\xFF\xD8\xFF\xE0 ..."}})),
            Texts{"! holds no article"});
}

TEST(ReadArchive, StopsAtABomb) {
  const std::string zeros(2'000'000, '0');
  PackedFiles files;
  for (int i = 0; i < 20; ++i) files.emplace_back(std::to_string(i) + ".txt", zeros);
  const Texts parts = parts_of(pack(Packing::zip, files));
  ASSERT_FALSE(parts.empty());
  EXPECT_TRUE(parts.back().starts_with("! unfolds to more than 16 MB")) << parts.back();
  EXPECT_LT(parts.size(), 11U);
}

TEST(ReadArchive, StopsAtBombsOfManyKinds) {
  const std::string zeros(20'000'000, '0');
  PackedFiles many;
  for (int i = 0; i < 10'100; ++i)
    many.emplace_back(std::to_string(i) + ".jpg", "\xFF\xD8\xFF\xE0");
  const struct {
    std::string what, bytes, reason;
  } rows[] = {
      {"one file", pack(Packing::zip, {{"a.txt", zeros}}), "unfolds to more than 16 MB"},
      {"gzip", gzip(zeros), "unfolds to more than 16 MB"},
      {"gzip in gzip", gzip(gzip(zeros)), "unfolds to more than 16 MB"},
      {"7-Zip", pack(Packing::seven_zip, {{"a.txt", zeros}}), "unfolds to more than 16 MB"},
      {"records", gzip("{\"text\": \"" + zeros + "\"}"), "unfolds to more than 16 MB"},
      {"a page", pack(Packing::tar_xz, {{"a.html", "<html><p>" + zeros}}),
       "unfolds to more than 16 MB"},
      {"a hole", pack_odd_nodes(1LL << 40), "binary data, not text"},
      {"an archive in it", pack(Packing::zip, {{"z.zip", pack(Packing::zip, {{"a", zeros}})}}),
       "unfolds to more than 16 MB"},
      {"files", pack(Packing::tar_gz, many), "holds more than 10000 files"},
  };
  for (const auto& row : rows) {
    const Texts parts = parts_of(row.bytes);
    ASSERT_FALSE(parts.empty()) << row.what;
    EXPECT_NE(parts.back().find("! " + row.reason), std::string::npos)
        << row.what << ": " << parts.back();
  }
}

TEST(ReadArchive, PassesOverWhatIsNoFile) {
  EXPECT_EQ(parts_of(pack_odd_nodes(0)), Texts{"hole.txt! empty file"});
}

TEST(ReadArchive, SaysWhatIsEncrypted) {
  EXPECT_EQ(parts_of(pack_encrypted({{"a.txt", story}})),
            Texts{"a.txt! is encrypted: unpack it with its password, and index what comes out"});
}

TEST(ReadArchive, KeepsWhatStandsBeforeADamage) {
  const std::string tar =
      pack(Packing::tar, {{"a.txt", story}, {"b.txt", std::string(5'000, 'b')}});
  const Texts parts = parts_of(tar.substr(0, 2'000));
  ASSERT_EQ(parts.size(), 3U);
  EXPECT_EQ(parts[0], "a.txt");
  EXPECT_TRUE(parts[1].starts_with("b.txt! cannot be unpacked: ")) << parts[1];
  EXPECT_TRUE(parts[2].starts_with("! cannot be unpacked: ")) << parts[2];
}

TEST(ReadIwork, ReadsThePreviewThatIsAPdf) {
  const std::string versions = "buildVersionHistory.plist";
  EXPECT_EQ(parts_of(pack(Packing::zip, {{versions, ""}, {"QuickLook/Preview.pdf", story}})),
            Texts{""});
  EXPECT_EQ(parts_of(pack(Packing::zip, {{versions, ""}, {"preview.jpg", "\xFF\xD8\xFF\xE0"}})),
            Texts{"! Apple iWork (Pages, Numbers, Keynote) without a preview in PDF: export it as "
                  "PDF or DOCX"});
}

TEST(ReadCompressed, TakesThePlaceOfTheFile) {
  EXPECT_EQ(parts_of(gzip(story), "story.txt.gz"), Texts{""});
  EXPECT_EQ(parts_of(gzip("{\"text\": \"a\"}\n{\"text\": \"b\"}\n")), (Texts{"1", "2"}));
  EXPECT_EQ(parts_of(gzip(gzip(story))), Texts{""});
}

TEST(ReadCompressed, SaysWhatIsWrong) {
  EXPECT_EQ(parts_of(gzip("")), Texts{"! holds nothing"});
  const Texts parts = parts_of(gzip(story).substr(0, 60));
  ASSERT_EQ(parts.size(), 1U);
  EXPECT_TRUE(parts[0].starts_with("! cannot be unpacked: ")) << parts[0];
}

}  // namespace
}  // namespace clipfile
