// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/alerts/phrases.h"

#include <gtest/gtest.h>
#include <string>

#include "tests/unit/support/random_text.h"
#include "tests/unit/support/sample_answer.h"

namespace clipfile {
namespace {

/// "waaa", "waab" and so on; without a digit.
std::string word(std::size_t number) {
  std::string text = "waaa";
  for (std::size_t at = text.size(); --at > 0; number /= 26) {
    text[at] = static_cast<char>('a' + number % 26);
  }
  return text;
}

/// Different words, from the one of this number on.
std::string words(std::size_t first, std::size_t count) {
  std::string text;
  for (std::size_t i = first; i < first + count; ++i) text += (text.empty() ? "" : " ") + word(i);
  return text;
}

std::string replaced(std::string text, const std::string& word, const std::string& by) {
  return text.replace(text.find(word), word.size(), by);
}

bool is_known_beside(const std::string& reported, const std::string& text,
                     std::string_view searched = "") {
  KnownPhrases known;
  known.insert(split_into_phrases(reported).phrases);
  const auto marks = searched.empty() ? std::vector<ByteRange>{} : marks_of(text, searched);
  return is_known(text, split_into_phrases(text), marks, known);
}

TEST(SplitIntoPhrases, TakesThreeFoldedWordsEach) {
  const PhrasedText phrased = split_into_phrases("The talks, in Genève, end.");
  EXPECT_EQ(phrased.words.size(), 5U);
  ASSERT_EQ(phrased.phrases.size(), 3U);
  EXPECT_EQ(split_into_phrases("THE TALKS IN GENEVE END").phrases, phrased.phrases);
  for (const PhraseHash phrase : phrased.phrases) EXPECT_LT(phrase, phrase_hashes);
}

TEST(SplitIntoPhrases, TakesFewerWordsAsOnePhrase) {
  EXPECT_EQ(split_into_phrases("Talks end").phrases.size(), 1U);
  EXPECT_NE(split_into_phrases("Talks end").phrases, split_into_phrases("Talks").phrases);
  EXPECT_TRUE(split_into_phrases(" ... ").phrases.empty());
}

TEST(IsKnown, KnowsCopiesAndEditsAndNoMore) {
  const std::string story = words(0, 80);
  struct Row {
    const char* what;
    std::string text;
    bool known;
  };
  const std::vector<Row> rows = {
      {"the same", story, true},
      {"in capitals, with commas", replaced(story, word(3) + ' ' + word(4), "WAAD, Waae"), true},
      {"a word edited", replaced(story, word(40), "x"), true},
      {"the first and the last word edited", replaced(replaced(story, word(0), "x"), word(79), "y"),
       true},
      {"two words edited", replaced(replaced(story, word(20), "x"), word(60), "y"), true},
      {"two words added", replaced(story, word(40), word(40) + " x y"), true},
      {"cut short", words(0, 50), true},
      {"two parts in another order", words(40, 40) + ' ' + words(0, 40), true},
      {"a sentence of six words added", story + " " + words(200, 6), false},
      {"a paragraph of six words added", story + "\n\n" + words(200, 6), false},
      {"another text", words(300, 80), false},
      {"half of another", words(0, 40) + ' ' + words(300, 40), false},
  };
  for (const auto& [what, text, known] : rows) {
    EXPECT_EQ(is_known_beside(story, text), known) << what;
  }
}

TEST(IsKnown, TakesShortTextsByTheirProportion) {
  EXPECT_TRUE(is_known_beside("Talks end", "Talks end"));
  EXPECT_FALSE(is_known_beside("Talks end", "Talks begin"));
  EXPECT_FALSE(is_known_beside("Talks end", "End"));
  EXPECT_TRUE(is_known_beside(words(0, 8), replaced(words(0, 8), word(4), "x")));
  EXPECT_FALSE(is_known_beside(words(0, 8), words(0, 4) + " a b c d"));
  EXPECT_FALSE(is_known_beside("Talks end", " ... ")) << "nothing is known of no words";
}

TEST(IsKnown, TakesAnotherFigureForNews) {
  const std::string report = "The rouble fell by 2 per cent on Thursday after the talks ended.";
  EXPECT_TRUE(is_known_beside(report, replaced(report, "Thursday", "Monday")));
  EXPECT_FALSE(is_known_beside(report, replaced(report, "2", "12")));
}

/// Paragraphs are joined into passages in another way when one comes in before them.
TEST(IsKnown, LooksAtTheParagraphsThatHoldWhatIsSearched) {
  const std::string reported = "talks " + words(0, 30);
  const std::string unseen = words(100, 30);
  EXPECT_TRUE(is_known_beside(reported, reported + "\n\n" + unseen, "talks"));
  EXPECT_TRUE(is_known_beside(reported, unseen + "\n\n" + reported, "talks"));
  EXPECT_FALSE(is_known_beside(reported, reported + "\n\ntalks " + unseen, "talks"));
  EXPECT_FALSE(is_known_beside(reported, "talks " + unseen, "talks"));
}

TEST(KnownPhrases, ForgetsWhatIsErased) {
  KnownPhrases known;
  const auto phrases = split_into_phrases("one two three four").phrases;
  known.insert(phrases);
  EXPECT_TRUE(known.contains(phrases[1]));
  known.erase(phrases);
  EXPECT_FALSE(known.contains(phrases[1]));
}

}  // namespace
}  // namespace clipfile
