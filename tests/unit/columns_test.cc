// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/columns.h"

#include <gtest/gtest.h>
#include <string>

#include "common/text/utf8.h"

namespace clipfile {
namespace {

TEST(DisplayWidth, CountsColumns) {
  struct Row {
    std::string_view text;
    std::size_t columns;
  };
  constexpr Row rows[] = {{"", 0},     {"talks", 5},    {"Рябков", 6},   {"会谈", 4}, {"ｶﾀｶﾅ", 4},
                          {"ＡＢ", 4}, {"e\u0301", 1},  {"שָׁלוֹם", 4},     {"한글", 4}, {"한", 2},
                          {"👍", 2},    {"👍🏽", 2}, {"👩\u200D🚀", 2}, {"🇺🇦", 2},   {"❤️", 2},
                          {"❤", 1},    {"a\u200Bb", 2}, {"\xFF", 1},     {"„…“", 3}};
  for (const auto& [text, columns] : rows) EXPECT_EQ(display_width(text), columns) << text;
}

TEST(FitToWidth, NeverCutsACharacter) {
  const std::string text = "a会e\u0301👩\u200D🚀z";
  for (std::size_t columns = 0; columns < 12; ++columns) {
    const std::string_view fitting = fit_to_width(text, columns);
    EXPECT_LE(display_width(fitting), columns);
    EXPECT_TRUE(is_valid_utf8(fitting));
  }
  EXPECT_EQ(fit_to_width(text, 4), "a会e\u0301");
}

TEST(TruncateToWidth, EndsWithAnEllipsisWhereTextIsLost) {
  struct Row {
    std::string_view text;
    std::size_t columns;
    std::string_view expected;
  };
  constexpr Row rows[] = {{"talks", 5, "talks"},
                          {"talks end", 8, "talks e…"},
                          {"talks end", 7, "talks…"},
                          {"talks", 1, "…"},
                          {"talks", 0, ""},
                          {"会谈", 4, "会谈"},
                          {"会谈", 3, "会…"},
                          {"会谈", 2, "…"},
                          {"", 3, ""}};
  for (const auto& [text, columns, expected] : rows) {
    EXPECT_EQ(truncate_to_width(text, columns), expected) << text << " in " << columns;
  }
}

}  // namespace
}  // namespace clipfile
