// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/office_text.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

using namespace std::chrono_literals;

constexpr Day this_day = 2026y / 5 / 1;
const char* const prose =
    "The wall of the harbour is to be raised by a metre before the winter, the council said on "
    "Monday, and "
    "nobody knows who will pay.";

OfficeParagraph styled(const std::string& text, OfficeStyle style, unsigned level = 0,
                       double size = 0) {
  return {text, style, level, size, false};
}

Article read(std::vector<OfficeParagraph> paragraphs) {
  auto article = read_office_text({std::move(paragraphs), {}, {}}, this_day);
  return std::get<Article>(article);
}

TEST(ReadOfficeText, TakesTheHeadlineFromItsStyle) {
  EXPECT_EQ(read({styled("Politics", OfficeStyle::heading, 2),
                  styled("Council votes", OfficeStyle::heading, 1),
                  styled("By Jane Doe", OfficeStyle::text), styled(prose, OfficeStyle::text)})
                .citation.headline,
            "Council votes");
  EXPECT_EQ(read({styled("Council votes", OfficeStyle::title), styled(prose, OfficeStyle::text),
                  styled("Who pays", OfficeStyle::heading, 1)})
                .citation.headline,
            "Council votes");
}

TEST(ReadOfficeText, TakesTheHeadlineFromLargerType) {
  EXPECT_EQ(read({styled("Harbour news", OfficeStyle::text, 0, 11),
                  styled("Council votes", OfficeStyle::text, 0, 20),
                  styled(prose, OfficeStyle::text, 0, 11)})
                .citation.headline,
            "Council votes");
}

TEST(ReadOfficeText, KeepsHeadingsInTheStory) {
  const Article article = read({styled("Council votes", OfficeStyle::title),
                                styled(prose, OfficeStyle::text), styled(prose, OfficeStyle::text),
                                styled("What the town has to pay for it", OfficeStyle::heading, 2),
                                styled(prose, OfficeStyle::text)});
  EXPECT_EQ(article.body.size(), 4U);
}

TEST(ReadOfficeText, PartsLinesThatBreaksPart) {
  EXPECT_EQ(read({styled(std::string(prose) + "\n\n" + prose, OfficeStyle::text)}).body.size(), 2U);
  EXPECT_EQ(
      read({styled("Council votes\non wall", OfficeStyle::title), styled(prose, OfficeStyle::text)})
          .citation.headline,
      "Council votes on wall");
}

TEST(ReadOfficeText, SetsCaptionsAndContentsAside) {
  const Article article =
      read({styled("The wall", OfficeStyle::caption), styled("1 Wall 3", OfficeStyle::contents),
            styled(prose, OfficeStyle::text)});
  EXPECT_EQ(article.asides,
            (std::vector<Aside>{{"caption", "The wall"}, {"furniture", "1 Wall 3"}}));
}

TEST(ReadOfficeText, RejectsADocumentWithoutText) {
  const auto read = read_office_text({{styled(" ", OfficeStyle::text)}, {}, {}}, this_day);
  ASSERT_TRUE(std::holds_alternative<Rejection>(read));
  EXPECT_EQ(std::get<Rejection>(read).reason, "no text");
}

TEST(OfficeStyleNames, AreEnglishInFiles) {
  EXPECT_EQ(office_style("heading 3"), OfficeStyle::heading);
  EXPECT_EQ(office_style("Heading_20_1"), OfficeStyle::heading);
  EXPECT_EQ(office_style("Title"), OfficeStyle::title);
  EXPECT_EQ(office_style("toc 2"), OfficeStyle::contents);
  EXPECT_EQ(office_style("Body Text"), OfficeStyle::text);
}

}  // namespace
}  // namespace clipfile
