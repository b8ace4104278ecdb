// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/archive/zip_members.h"

#include <gtest/gtest.h>
#include <string>

#include "indexer/archive/memory_source.h"
#include "tests/support/packing.h"

namespace clipfile {
namespace {

using testing_support::pack;
using testing_support::PackedFiles;
using testing_support::Packing;

TEST(RecogniseZip, GoesByItsMembers) {
  const std::string types = "[Content_Types].xml";
  const struct {
    PackedFiles files;
    Format format;
  } rows[] = {
      {{{"a.txt", "a"}}, Format::zip},
      {{}, Format::zip},
      {{{types, ""}, {"word/document.xml", ""}}, Format::docx},
      {{{"_rels/.rels", ""}, {"word/document.xml", ""}, {types, ""}}, Format::docx},
      {{{types, ""}, {"xl/workbook.xml", ""}}, Format::office_open},
      {{{"mimetype", "application/vnd.oasis.opendocument.text"}}, Format::odt},
      {{{"mimetype", "application/vnd.sun.xml.writer"}}, Format::odt},
      {{{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}, Format::opendocument},
      {{{"mimetype", "application/epub+zip"}}, Format::epub},
      {{{"META-INF/container.xml", ""}, {"OPS/a.opf", ""}}, Format::epub},
      {{{"archive/data.warc.gz", ""}, {"datapackage.json", ""}}, Format::wacz},
      {{{"datapackage.json", ""}}, Format::zip},
      {{{"Index/Document.iwa", ""}}, Format::iwork},
      {{{"Talk.key/Index.zip", ""}}, Format::iwork},
      {{{"index.xml", ""}, {"buildVersionHistory.plist", ""}}, Format::iwork},
  };
  for (const auto& row : rows) {
    MemorySource zip(pack(Packing::zip, row.files));
    EXPECT_EQ(recognise_zip(zip), row.format) << (row.files.empty() ? "" : row.files[0].first);
  }
}

TEST(ReadZipMembers, ReadsThoseThatAreWanted) {
  MemorySource zip(pack(Packing::zip, {{"a", "1"}, {"b", "22"}, {"c", "333"}}));
  ExtractionBudget budget(1'000);
  const auto read = read_zip_members(
      zip, [](std::string_view name) { return name != "b"; }, 4, budget);
  using Members = std::map<std::string, std::string>;
  ASSERT_TRUE(std::holds_alternative<Members>(read)) << std::get<Rejection>(read).reason;
  EXPECT_EQ(std::get<Members>(read), (Members{{"a", "1"}, {"c", "333"}}));
}

TEST(ReadZipMembers, HoldsNoMoreThanIsAllowed) {
  MemorySource zip(pack(Packing::zip, {{"a", "1"}, {"c", "333"}}));
  ExtractionBudget budget(1'000);
  const auto read = read_zip_members(
      zip, [](std::string_view) { return true; }, 3, budget);
  ASSERT_TRUE(std::holds_alternative<Rejection>(read));
  EXPECT_EQ(std::get<Rejection>(read).cause, RejectionCause::size);
}

TEST(ReadZipMembers, RejectsWhatIsBroken) {
  MemorySource zip(pack(Packing::zip, {{"a", std::string(5'000, 'a') + "b"}}).substr(0, 40));
  ExtractionBudget budget(1'000);
  EXPECT_TRUE(std::holds_alternative<Rejection>(read_zip_members(
      zip, [](std::string_view) { return true; }, 10'000, budget)));
}

}  // namespace
}  // namespace clipfile
