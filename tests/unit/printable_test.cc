// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/printable.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "common/text/utf8.h"

namespace clipfile {
namespace {

struct Row {
  std::string_view text, expected;
};

TEST(Printable, LeavesOrdinaryTextAlone) {
  for (const std::string_view text : {"", "Talks end", "Рябков – «нет»", "会谈", "Zürich e\u0301",
                                      "👍🏽 🇺🇦", "❤️"}) {
    EXPECT_EQ(printable(text), text);
  }
}

TEST(Printable, ShowsControlsAndEscapes) {
  constexpr Row rows[] = {{"a\x07z", "a\uFFFDz"},
                          {"a\x1B[31mred\x1B[0m", "a\uFFFDred\uFFFD"},
                          {"a\x1B]0;title\x07z", "a\uFFFD]0;title\uFFFDz"},
                          {"\xC2\x9B"
                           "2Jz",
                           "\uFFFDz"},
                          {"\x9B"
                           "2Jz",
                           "\uFFFD2Jz"},
                          {"a\x1B[", "a\uFFFD["},
                          {"a\x1B[12", "a\uFFFD[12"},
                          {"a\x1B", "a\uFFFD"},
                          {"a\x7Fz", "a\uFFFDz"},
                          {"a\x08z", "a\uFFFDz"},
                          {"a\xFFz", "a\uFFFDz"},
                          {"a\xEF\xBF\xBEz", "a\uFFFDz"}};
  for (const auto& [text, expected] : rows) EXPECT_EQ(printable(text), expected);
  EXPECT_EQ(printable(std::string_view("a\0z", 3)), "a\uFFFDz");
}

TEST(Printable, DropsWhatIsInvisible) {
  constexpr Row rows[] = {{"a\u202Ez", "az"}, {"\uFEFFa", "a"},         {"a\u200Bz", "az"},
                          {"a\u00ADz", "az"}, {"a\u2066z\u2069", "az"}, {"a\u200Dz", "az"},
                          {"a\u3164z", "az"}, {"a\U000E0041z", "az"}};
  for (const auto& [text, expected] : rows) EXPECT_EQ(printable(text), expected);
}

TEST(Printable, KeepsJoinersWhereAScriptNeedsThem) {
  for (const std::string_view text :
       {"می\u200Cخواهم", "क्\u200Dष", "ශ්\u200Dරී", "👩\u200D🚀", "❤️\u200D🔥"}) {
    EXPECT_EQ(printable(text), text);
  }
  EXPECT_EQ(printable("می\u200C\u200C\u200Cخ"), "می\u200Cخ");
  EXPECT_EQ(printable("می\u200C"), "می");
}

TEST(Printable, FoldsLineEndsUnlessTheyAreKept) {
  constexpr std::string_view text = "a\nb\r\nc\rd\u2028e\u2029f\u0085g\th";
  EXPECT_EQ(printable(text), "a b c d e f g h");
  EXPECT_EQ(printable(text, Layout::kept), "a\nb\nc\nd\ne\nf\ng\th");
}

/// All that a terminal may obey or that hides: more than 300 patterns.
std::vector<char32_t> harmful_code_points() {
  std::vector<char32_t> harmful = {0x7F,   0x061C, 0x200E, 0x200F, 0x2028,
                                   0x2029, 0xFEFF, 0xFFFE, 0xFFFF};
  const auto add = [&](char32_t first, char32_t last) {
    for (char32_t c = first; c <= last; ++c) harmful.push_back(c);
  };
  add(0x00, 0x1F);
  add(0x80, 0x9F);
  add(0x200B, 0x200D);
  add(0x202A, 0x202E);
  add(0x2060, 0x206F);
  add(0xFDD0, 0xFDEF);
  add(0xFFF9, 0xFFFB);
  add(0xE0000, 0xE007F);
  add(0xE0100, 0xE0140);
  return harmful;
}

TEST(Printable, LetsNoHarmfulCodePointThrough) {
  const std::vector<char32_t> harmful = harmful_code_points();
  ASSERT_GT(harmful.size(), 300U);
  for (const char32_t c : harmful) {
    std::string bad;
    append_utf8(bad, c);
    for (const std::string& text :
         {bad, "a" + bad + "z", bad + bad, "ж" + bad + "会", "a\x1B" + bad}) {
      const std::string shown = printable(text);
      EXPECT_TRUE(is_valid_utf8(shown));
      EXPECT_EQ(shown.find(bad), std::string::npos) << std::hex << static_cast<unsigned>(c);
    }
  }
}

TEST(Printable, ChangesNothingTheSecondTime) {
  for (char32_t c = 0; c < 0x11'0000; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text = "a";
    append_utf8(text, c);
    const std::string once = printable(text + "z");
    EXPECT_EQ(printable(once), once) << std::hex << static_cast<unsigned>(c);
  }
}

}  // namespace
}  // namespace clipfile
