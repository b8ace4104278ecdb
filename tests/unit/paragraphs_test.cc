// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf/paragraphs.h"

#include <gtest/gtest.h>

#include "tests/support/page_lines.h"

namespace clipfile {
namespace {

using testing_support::line_at;
using Texts = std::vector<std::string>;

Texts join(const std::vector<PageLine>& lines) {
  Texts texts;
  for (const PrintedParagraph& paragraph : join_lines(lines, 10)) texts.push_back(paragraph.text);
  return texts;
}

/// On another page and in another column.
PageLine turn_page(PageLine line) {
  line.page = 2;
  line.column = 1;
  return line;
}

TEST(JoinLines, EndsAParagraphWhereTheNextLineIsIndented) {
  EXPECT_EQ(
      join({line_at(10, 0, "The wall of the harbour"),
            line_at(0, 12, "is to be raised by a metre."), line_at(10, 24, "Nobody knows who will"),
            line_at(0, 36, "pay for it when winter is")}),
      (Texts{"The wall of the harbour is to be raised by a metre.",
             "Nobody knows who will pay for it when winter is"}));
}

TEST(JoinLines, EndsAParagraphAtAWideGap) {
  EXPECT_EQ(
      join({line_at(0, 0, "The wall of the harbour is"),
            line_at(0, 12, "to be raised by one metre."),
            line_at(0, 24, "The council will vote soon."),
            line_at(0, 42, "Nobody knows who will pay"),
            line_at(0, 54, "for it before the winter is")}),
      (Texts{"The wall of the harbour is to be raised by one metre. The council will vote soon.",
             "Nobody knows who will pay for it before the winter is"}));
}

TEST(JoinLines, EndsAParagraphWhereTheNextWordWouldHaveFitted) {
  EXPECT_EQ(join({line_at(0, 0, "The wall of the harbour is"), line_at(0, 12, "raised."),
                  line_at(0, 24, "Nobody knows who will pay"), line_at(0, 36, "for it.")}),
            (Texts{"The wall of the harbour is raised.", "Nobody knows who will pay for it."}));
}

TEST(JoinLines, EndsAParagraphWhereTheTypeChanges) {
  EXPECT_EQ(join({line_at(0, 0, "Council votes on", 20), line_at(0, 22, "the harbour wall", 20),
                  line_at(0, 46, "The wall of the harbour is"),
                  line_at(0, 58, "to be raised by a metre.")}),
            (Texts{"Council votes on the harbour wall",
                   "The wall of the harbour is to be raised by a metre."}));
}

TEST(JoinLines, GoesOnOverTheEndOfAPage) {
  const PageLine start = line_at(0, 0, "The wall of the harbour is");
  EXPECT_EQ(join({start, line_at(0, 12, "to be raised by the coun-"),
                  turn_page(line_at(0, 0, "cil before the winter."))}),
            (Texts{"The wall of the harbour is to be raised by the council before the winter."}));
  EXPECT_EQ(
      join({start, line_at(0, 12, "to be raised by the Skarra"),
            turn_page(line_at(0, 0, "Council in the winter."))}),
      (Texts{"The wall of the harbour is to be raised by the Skarra Council in the winter."}));
  EXPECT_EQ(join({start, line_at(0, 12, "to be raised by a metre."),
                  turn_page(line_at(0, 0, "Nobody knows more."))}),
            (Texts{"The wall of the harbour is to be raised by a metre.", "Nobody knows more."}));
}

TEST(JoinLines, GoesOnPastANoteAtTheFootOfThePage) {
  const auto paragraphs = join_lines(
      {line_at(0, 0, "The wall of the harbour is"), line_at(0, 12, "to be raised by the town"),
       line_at(0, 40, "1 Built in 1911.", 7), turn_page(line_at(0, 0, "before the winter comes."))},
      10);
  ASSERT_EQ(paragraphs.size(), 2U);
  EXPECT_EQ(paragraphs[0].text, "1 Built in 1911.");
  EXPECT_EQ(paragraphs[1].text,
            "The wall of the harbour is to be raised by the town before the winter comes.");
  EXPECT_EQ(paragraphs[1].page, 1U);
}

TEST(FindBodySize, IsTheSizeOfMostLetters) {
  EXPECT_EQ(find_body_size({line_at(0, 0, "Headline", 30), line_at(0, 40, "much more text", 9),
                            line_at(0, 50, "note", 6)}),
            9);
  EXPECT_EQ(find_body_size({}), 0);
}

}  // namespace
}  // namespace clipfile
