// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf/page_text.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

constexpr bool goes_on = true;
constexpr bool ends = false;

PageWord word(double left, double top, std::string text, bool space_after, double size = 10) {
  const double width = 5 * static_cast<double>(text.size());
  return {{left, top, left + width, top + size}, size, false, space_after, std::move(text)};
}

std::vector<std::string> texts(std::vector<PageWord> words) {
  PageText page;
  page.words = std::move(words);
  std::vector<std::string> found;
  for (const PageLine& line : join_words(page)) found.push_back(line.text);
  return found;
}

using Texts = std::vector<std::string>;

TEST(JoinWords, MakesALineOfTheWordsOfARow) {
  EXPECT_EQ(
      texts({word(0, 0, "The", goes_on), word(18, 0, "wall", ends), word(0, 12, "holds", ends)}),
      (Texts{"The wall", "holds"}));
}

TEST(JoinWords, JoinsWhatIsRaisedToTheWordBeforeIt) {
  EXPECT_EQ(texts({word(0, 0, "ten", ends), word(15, -1, "2", ends, 6)}), (Texts{"ten2"}));
}

TEST(JoinWords, PartsALineWhereASpaceMayBeAGutter) {
  EXPECT_EQ(texts({word(0, 0, "left", goes_on), word(22, 0, "side", goes_on),
                   word(60, 0, "right", ends)}),
            (Texts{"left side", "right"}));
}

TEST(JoinWords, PartsHeadlinesInDifferentTypeThatStandSideBySide) {
  EXPECT_EQ(texts({word(0, 0, "Harbour", goes_on, 20), word(40, 2, "Dyke", ends, 26)}),
            (Texts{"Harbour", "Dyke"}));
}

TEST(JoinWords, CountsOnceWhatIsPrintedTwiceOnTheSpot) {
  EXPECT_EQ(texts({word(0, 0, "Bold", ends), word(0.4, 0, "Bold", ends)}), (Texts{"Bold"}));
}

TEST(JoinWords, TakesTheTypeOfMostLetters) {
  PageText page;
  page.words = {word(0, 0, "A", goes_on, 9), word(8, 0, "sentence", ends, 10)};
  page.words[1].bold = true;
  const auto lines = join_words(page);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].size, 10);
  EXPECT_TRUE(lines[0].bold);
}

}  // namespace
}  // namespace clipfile
