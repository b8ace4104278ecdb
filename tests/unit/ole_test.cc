// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/ole.h"

#include <gtest/gtest.h>

#include "tests/support/part_collector.h"

namespace clipfile {
namespace {

std::string ole_with(const std::string& stream) {
  std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and much more ";
  for (const char c : stream) bytes += std::string(1, c) + '\0';
  return bytes + std::string(2, '\0');
}

TEST(ExplainOle, NamesWhatItIsAndWhatToDo) {
  const struct {
    const char* stream;
    const char* reason;
  } rows[] = {
      {"EncryptedPackage", "is encrypted: save a copy without a password"},
      {"WordDocument", "Word 97-2003: not read: save it as DOCX, ODT or PDF"},
      {"__properties_version1.0", "Outlook message: not read: save it as EML"},
      {"Something", "Microsoft Office 97-2003: not read: save it as DOCX, ODT or PDF"},
  };
  for (const auto& row : rows) {
    const auto found = testing_support::PartCollector::read(explain_ole, Format::ole_document,
                                                            ole_with(row.stream), "a.doc");
    EXPECT_EQ(found.reason(), row.reason);
    EXPECT_TRUE(found.articles.empty());
  }
}

}  // namespace
}  // namespace clipfile
