// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/collapse/reprints.h"

#include <gtest/gtest.h>
#include <string>

namespace clipfile {
namespace {

const std::string ferry = "The pilots of the ferries will not sail after ten at night.";
const std::string radar = "You cannot look at the radar and at the water at once.";
const std::string brief = "He declined to comment.";

TEST(ShownParagraphs, KnowAPassageAgainThatWasReprintedWordForWord) {
  ShownParagraphs shown;
  EXPECT_EQ(shown.find_or_add(ferry), std::nullopt);
  EXPECT_EQ(shown.find_or_add(radar), std::nullopt);
  EXPECT_EQ(shown.find_or_add(ferry), 0U);
  EXPECT_EQ(shown.find_or_add("THE PILOTS of the ferries “will not sail” after ten, at night"), 0U);
  EXPECT_EQ(shown.find_or_add(radar), 1U);
  EXPECT_EQ(shown.find_or_add("The pilots of the ferries will sail after ten at night."),
            std::nullopt)
      << "a word less";
}

TEST(ShownParagraphs, TakeParagraphsHoweverTheyWereCutIntoPassages) {
  ShownParagraphs shown;
  EXPECT_EQ(shown.find_or_add(ferry + "\n\n" + brief + "\n\n" + radar), std::nullopt);
  EXPECT_EQ(shown.find_or_add(radar), 0U);
  EXPECT_EQ(shown.find_or_add(radar + "\n\n" + ferry), 0U);
  EXPECT_EQ(shown.find_or_add(radar + "\n\nBut nobody had ever asked them to do so, he said."),
            std::nullopt)
      << "a new paragraph";
}

TEST(ShownParagraphs, ShowWhatIsTooShortToBeKnownAgain) {
  ShownParagraphs shown;
  for (const std::string& passage : {brief, brief, std::string(), std::string("\n\n"), brief}) {
    EXPECT_EQ(shown.find_or_add(passage), std::nullopt);
  }
  EXPECT_EQ(shown.find_or_add(ferry), std::nullopt);
  EXPECT_EQ(shown.find_or_add(brief + "\n\n" + ferry), 5U);
}

TEST(HoldsParagraphs, PassesOverBriefOnes) {
  const std::string text = radar + "\n\n" + ferry;
  EXPECT_TRUE(holds_paragraphs(text, ferry));
  EXPECT_TRUE(holds_paragraphs(text, ferry + "\n\n" + brief));
  EXPECT_FALSE(holds_paragraphs(ferry, text));
  EXPECT_FALSE(holds_paragraphs("", ferry));
}

TEST(HashParagraphs, CountEveryLetterOfAScriptWithoutSpaces) {
  EXPECT_EQ(hash_paragraphs("渡轮引航员拒绝夜间航行。").size(), 1U);
  EXPECT_EQ(hash_paragraphs("引航员。").size(), 0U);
}

}  // namespace
}  // namespace clipfile
