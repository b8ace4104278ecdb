// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/odt.h"

#include <gtest/gtest.h>

#include "tests/support/packing.h"
#include "tests/support/part_collector.h"

namespace clipfile {
namespace {

using testing_support::pack;
using testing_support::Packing;
using testing_support::PartCollector;

const std::string body =
    "<office:body><office:text><text:h>Council votes</text:h><text:p>The wall of the harbour is to "
    "be raised by a "
    "metre before the winter.</text:p></office:text></office:body>";
const std::string content = "<office:document-content>" + body + "</office:document-content>";

PartCollector read(const std::string& bytes) {
  return PartCollector::read(read_odt, Format::odt, bytes, "a.odt");
}

TEST(ReadOdt, ReadsPackedAndFlatDocuments) {
  const std::string flat =
      "<office:document "
      "office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:meta><dc:title>Other"
      "</dc:title></office:meta>" +
      body + "</office:document>";
  EXPECT_TRUE(looks_like_flat_odt(flat));
  for (const std::string& bytes : {pack(Packing::zip, {{"content.xml", content}}), flat}) {
    const auto found = read(bytes);
    ASSERT_EQ(found.articles.size(), 1U) << found.reason();
    EXPECT_EQ(found.articles[0].citation.headline, "Council votes");
    EXPECT_EQ(found.articles[0].body.size(), 1U);
  }
}

TEST(ReadOdt, SaysWhyItCannotBeRead) {
  EXPECT_EQ(read(pack(Packing::zip, {{"meta.xml", "<a/>"}})).reason(),
            "broken ODT: has no content.xml");
  EXPECT_EQ(
      read(pack(Packing::zip, {{"content.xml", "x"},
                               {"META-INF/manifest.xml", "<m><manifest:encryption-data/></m>"}}))
          .reason(),
      "is encrypted: save a copy without a password");
}

TEST(LooksLikeFlatOdt, LeavesOtherXmlAlone) {
  EXPECT_FALSE(looks_like_flat_odt(
      "<office:document office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">"));
  EXPECT_FALSE(looks_like_flat_odt("<rss version=\"2.0\">"));
}

}  // namespace
}  // namespace clipfile
