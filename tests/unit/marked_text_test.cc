// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/marked_text.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace clipfile {
namespace {

/// Paragraphs on lines, what is marked in brackets.
std::string cut(std::string_view text, const std::vector<ByteRange>& marks) {
  std::string lines;
  for (const MarkedParagraph& paragraph : cut_at_marks(text, marks)) {
    for (const TextPiece& piece : paragraph) {
      const std::string part(piece.text);
      lines += piece.marked ? '[' + part + ']' : part;
    }
    lines += '/';
  }
  return lines;
}

TEST(CutAtMarks, KeepsParagraphsAndMarks) {
  EXPECT_EQ(cut("", {}), "");
  EXPECT_EQ(cut("one", {}), "one/");
  EXPECT_EQ(cut("one two", {{4, 7}}), "one [two]/");
  EXPECT_EQ(cut("one\n\ntwo", {{0, 3}, {5, 8}}), "[one]/[two]/");
  EXPECT_EQ(cut("a b\n\nc d", {{2, 6}}), "a [b]/[c] d/");
  EXPECT_EQ(cut("\n\na\n\n\n\nb\n\n", {}), "a/b/");
}

TEST(CutAtMarks, PassesOverMarksThatLieNowhere) {
  EXPECT_EQ(cut("one", {{0, 2}, {1, 3}, {2, 9}}), "[on]e/");
}

}  // namespace
}  // namespace clipfile
