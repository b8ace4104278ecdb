// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/rtf.h"

#include <fstream>
#include <gtest/gtest.h>
#include <string>

#include "tests/support/part_collector.h"

namespace clipfile {
namespace {

testing_support::PartCollector read(const std::string& rtf) {
  return testing_support::PartCollector::read(read_rtf, Format::rtf, rtf, "a.rtf");
}

TEST(ReadRtf, ReadsAStory) {
  const auto found = read(
      R"({\rtf1{\stylesheet{\s1 heading 1;}}\s1 Council votes\par\pard By Jane Doe\par KARSTEN, March 1, 2021 (Coastline) - The wall of the harbour is to be raised by a metre before the winter.\par})");
  ASSERT_EQ(found.articles.size(), 1U) << found.reason();
  EXPECT_EQ(found.articles[0].citation.headline, "Council votes");
  EXPECT_EQ(found.articles[0].citation.byline, (std::vector<std::string>{"Jane Doe"}));
  EXPECT_EQ(found.articles[0].citation.place, "KARSTEN");
}

TEST(ReadRtf, ReadsAnExportOfANewsDatabaseAsItsDocuments) {
  std::ifstream in(std::string(CLIPFILE_TEST_DATA) + "/samples/exports/nexis-documents.txt");
  std::string rtf = "{\\rtf1\\ansi\\ansicpg65001 ";
  for (std::string line; std::getline(in, line);) rtf += line + "\\par\n";
  const auto found = read(rtf + '}');
  ASSERT_EQ(found.articles.size(), 3U) << found.reason();
  EXPECT_EQ(found.articles[1].citation.headline, "Ferry held in port");
  EXPECT_EQ(found.articles[1].citation.publication, "Northern Press");
}

TEST(ReadRtf, RejectsADocumentWithoutText) {
  EXPECT_EQ(read(R"({\rtf1{\pict 00}})").reason(), "no text");
}

}  // namespace
}  // namespace clipfile
