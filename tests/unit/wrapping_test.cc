// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/wrapping.h"

#include <gtest/gtest.h>
#include <string>

#include "common/text/columns.h"

namespace clipfile {
namespace {

std::string show(std::string_view text, LineWidths widths) {
  std::string shown;
  for (const ByteRange line : wrap_text(text, widths)) shown += std::string(line.of(text)) + "|";
  return shown;
}

TEST(WrapText, BreaksAtSpaces) {
  struct Row {
    std::string_view text;
    LineWidths widths;
    std::string_view expected;
  };
  constexpr Row rows[] = {
      {"", {10, 10}, ""},
      {"talks end", {10, 10}, "talks end|"},
      {"talks end", {9, 9}, "talks end|"},
      {"talks end", {8, 8}, "talks|end|"},
      {"  talks   end  ", {20, 20}, "talks   end|"},
      {"talks   end now", {7, 7}, "talks|end now|"},
      {"one two three four", {3, 9}, "one|two three|four|"},
      {"переговоры в Женеве", {12, 12}, "переговоры в|Женеве|"},
      {"– talks – end", {7, 7}, "– talks|– end|"},
      {"one\ntwo", {10, 10}, "one|two|"},
      {"one\n\ntwo\n", {10, 10}, "one||two|"},
      {"Kiew-Krise é", {5, 5}, "Kiew-|Krise|é|"},
  };
  for (const auto& [text, widths, expected] : rows) EXPECT_EQ(show(text, widths), expected) << text;
}

TEST(WrapText, BreaksBetweenCharactersOfScriptsWithoutSpaces) {
  EXPECT_EQ(show("会谈结束了。双方离开。", {8, 8}), "会谈结束|了。双方|离开。|");
  EXPECT_EQ(show("会谈ends今天", {6, 6}), "会谈|ends今|天|");
}

TEST(WrapText, CutsAWordWiderThanALine) {
  EXPECT_EQ(show("an uncommonly long", {5, 5}), "an|uncom|monly|long|");
  EXPECT_EQ(show("会谈", {1, 1}), "会|谈|");
  EXPECT_EQ(show("ab c", {0, 0}), "a|b|c|");
  EXPECT_EQ(show("e\u0301e\u0301", {1, 1}), "e\u0301|e\u0301|");
}

TEST(WrapText, LosesNothingButSpaces) {
  const std::string text =
      "The „talks“ in 日内瓦 – said Рябков – ended\twithout a\xFFgreement, 👩\u200D🚀 e\u0301 now.\n "
      "\nEnd";
  for (std::size_t width = 0; width < 90; ++width) {
    std::size_t end = 0;
    for (const ByteRange line : wrap_text(text, {width, width})) {
      ASSERT_LE(end, line.begin);
      for (const char c : text.substr(end, line.begin - end))
        EXPECT_TRUE(c == ' ' || c == '\n' || c == '\t');
      constexpr std::size_t widest_character = 2;
      EXPECT_LE(display_width(line.of(text)), std::max(width, widest_character));
      end = line.end;
    }
    EXPECT_EQ(end, text.size());
  }
}

TEST(WrapText, TakesLinearTime) {
  for (const std::string_view unit :
       {"a", " ", "a ", "会", "\n", "\xFF", "e\u0301", "\u0301", "é "}) {
    std::string text;
    while (text.size() < 2'000'000) text += unit;
    EXPECT_LE(wrap_text(text, {80, 80}).size(), text.size());
    EXPECT_LE(wrap_text(text, {0, 0}).size(), text.size());
  }
}

}  // namespace
}  // namespace clipfile
