// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/exports/nexis_labels.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(ReadNexisLabel, KnowsBothLayoutsAndSeveralLanguages) {
  struct Row {
    std::string_view line;
    NexisLabel label;
    std::string_view value;
    bool capitals;
  };
  const Row rows[] = {
      {"BYLINE: By JANE DOE", NexisLabel::byline, "By JANE DOE", true},
      {"Byline: By Jane Doe", NexisLabel::byline, "By Jane Doe", false},
      {"LÄNGE: 520 Wörter", NexisLabel::length, "520 Wörter", true},
      {"Rubrique: MONDE", NexisLabel::section, "MONDE", false},
      {"Body", NexisLabel::body, "", false},
      {"BODY:", NexisLabel::body, "", true},
      {"  LOAD-DATE: January 10, 2022", NexisLabel::load_date, "January 10, 2022", true},
      {"URL: http://x.example", NexisLabel::url, "http://x.example", true},
  };
  for (const Row& row : rows) {
    const auto field = read_nexis_label(row.line);
    ASSERT_TRUE(field.has_value()) << row.line;
    EXPECT_EQ(field->label, row.label) << row.line;
    EXPECT_EQ(field->value, row.value) << row.line;
    EXPECT_EQ(field->capitals, row.capitals) << row.line;
  }
  for (const std::string_view line : {"", "Text", "Byline", "Note: this", "He said: no"}) {
    EXPECT_FALSE(read_nexis_label(line).has_value()) << line;
  }
}

TEST(IsNexisCount, KnowsSeveralLanguages) {
  for (const std::string_view line :
       {"   1 of 200 DOCUMENTS", "Document 1 of 25", "Dokument 1 von 12", "Document 3 de 25",
        "2 von 12 DOKUMENTEN"}) {
    EXPECT_TRUE(is_nexis_count(line)) << line;
  }
  for (const std::string_view line :
       {"1 of 200", "Document 1", "Documents of 1 of 2", "Page 1 of 2"}) {
    EXPECT_FALSE(is_nexis_count(line)) << line;
  }
  EXPECT_TRUE(is_page_count("Page 1 of 2"));
  EXPECT_FALSE(is_page_count("Page 1 of 2 pages"));
  EXPECT_TRUE(is_nexis_end(" End of Document"));
  EXPECT_TRUE(is_nexis_end("Fin du document"));
  EXPECT_FALSE(is_nexis_end("The end of document"));
}

}  // namespace
}  // namespace clipfile
