// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/office_metadata.h"

#include <gtest/gtest.h>

#include "indexer/extract/xml/xml_parse.h"

namespace clipfile {
namespace {

using namespace std::chrono_literals;

TEST(ReadOfficeMetadata, ReadsBothFamilies) {
  const char* rows[] = {
      "<cp:coreProperties><dc:title>Council votes</dc:title><dc:creator>Jane "
      "Doe</dc:creator><dc:language>en-GB"
      "</dc:language><dcterms:created>2022-01-09T10:00:00Z</dcterms:created></cp:coreProperties>",
      "<office:document-meta><office:meta><meta:initial-creator>Jane "
      "Doe</meta:initial-creator><dc:creator>John Roe"
      "</dc:creator><dc:title>Council "
      "votes</dc:title><dc:language>en-GB</dc:language><meta:creation-date>"
      "2022-01-09T10:00:00</meta:creation-date></office:meta></office:document-meta>",
  };
  for (const char* xml : rows) {
    const auto parsed = parse_xml(xml);
    const DocumentMetadata metadata = read_office_metadata(std::get<XmlTree>(parsed));
    EXPECT_EQ(metadata.title, "Council votes");
    EXPECT_EQ(metadata.authors, (std::vector<std::string>{"Jane Doe"}));
    EXPECT_EQ(metadata.language, "en-GB");
    EXPECT_EQ(metadata.created, 2022y / 1 / 9);
  }
}

}  // namespace
}  // namespace clipfile
