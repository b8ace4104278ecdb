// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/exports/export_lines.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(IsWordCount, KnowsSeveralLanguages) {
  for (const std::string_view line :
       {"500 words", "520 Wörter", " 1,200 mots ", "12 palabras", "88 parole", "7 woorden"}) {
    EXPECT_TRUE(is_word_count(line)) << line;
  }
  for (const std::string_view line :
       {"", "words", "500", "500 words long", "five words", "5words"}) {
    EXPECT_FALSE(is_word_count(line)) << line;
  }
}

TEST(IsRightsLine, KnowsSeveralLanguages) {
  for (const std::string_view line :
       {"Copyright 2022 The Wire", "(c) 2022", "© 2022", "  All Rights Reserved",
        "Alle Rechte vorbehalten", "Tous droits réservés"}) {
    EXPECT_TRUE(is_rights_line(line)) << line;
  }
  EXPECT_FALSE(is_rights_line("The copyright holder"));
}

TEST(Trimmed, TakesHardSpacesAway) {
  EXPECT_EQ(trimmed(" \t\u00A0 a b\u00A0\r"), "a b");
  EXPECT_EQ(trimmed("\u00A0"), "");
  EXPECT_EQ(lower_case("LÄNGE: ÀÞ×"), "länge: àþ×");
}

TEST(JoinedLine, FoldsWhiteSpace) {
  const auto lines = cut_export_lines("a  b\n\n  c\r\n");
  EXPECT_EQ(joined_line(lines), "a b c");
  EXPECT_EQ(next_line_of_text(lines, 1), 2U);
  EXPECT_EQ(next_line_of_text(lines, 9), lines.size());
}

}  // namespace
}  // namespace clipfile
