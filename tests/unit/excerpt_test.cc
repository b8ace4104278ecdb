// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/excerpt.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "common/text/sentences.h"
#include "common/text/words.h"
#include "searcher/answer/highlight.h"
#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

/// The excerpt of at most so many words for a query of these words.
std::string pick(std::string_view passage, const std::vector<std::string>& words,
                 std::size_t most_words) {
  std::vector<SearchUnit> units;
  for (const std::string& word : words) units.push_back({word, {{word}}, 1});
  const auto highlights = Highlighter(units).find(passage);
  return std::string(pick_excerpt(passage, highlights, "en", most_words).of(passage));
}

constexpr std::string_view passage =
    "The ministers met on Sunday. Sanctions were not on the table. They spoke about wheat and "
    "sanctions for hours. Nobody agreed on wheat. A deal is far away.";

TEST(PickExcerpt, GivesAShortPassageWhole) {
  EXPECT_EQ(pick(passage, {"wheat"}, 100), passage);
  EXPECT_EQ(pick(passage, {"wheat"}, count_words(passage)), passage);
  EXPECT_EQ(pick("", {"wheat"}, 0), "");
}

TEST(PickExcerpt, GivesTheSentencesWithMostDifferentWords) {
  struct Row {
    std::vector<std::string> words;
    std::size_t most;
    std::string_view excerpt;
  };
  const Row rows[] = {
      {{"wheat", "sanctions"}, 8, "They spoke about wheat and sanctions for hours."},
      {{"ministers"}, 5, "The ministers met on Sunday."},
      {{"deal"}, 6, "A deal is far away."},
      {{"wheat", "sanctions"},
       12,
       "They spoke about wheat and sanctions for hours. Nobody agreed on wheat."},
  };
  for (const auto& [words, most, excerpt] : rows) EXPECT_EQ(pick(passage, words, most), excerpt);
}

TEST(PickExcerpt, GivesALongSentenceRatherThanAPartOfIt) {
  EXPECT_EQ(pick(passage, {"wheat", "sanctions"}, 3),
            "They spoke about wheat and sanctions for hours.");
  EXPECT_EQ(pick("One endless sentence without any end", {"endless"}, 2),
            "One endless sentence without any end");
}

TEST(PickExcerpt, IsARunOfWholeSentences) {
  RandomText random(71);
  for (int i = 0; i < 200; ++i) {
    std::string text;
    for (std::size_t left = 1 + random.number(8); left > 0; --left) {
      text += random.sentence(1 + random.number(30)) + ' ';
    }
    const std::size_t most = random.number(60);
    const auto highlights = Highlighter(std::vector{SearchUnit{"", {{"talks"}}, 1}}).find(text);
    const ByteRange excerpt = pick_excerpt(text, highlights, "en", most);
    ASSERT_LE(excerpt.end, text.size());
    if (excerpt == ByteRange{0, text.size()}) continue;
    const auto sentences = find_sentences(text, "en");
    bool begins = false;
    bool ends = false;
    bool is_one = false;
    for (const ByteRange& sentence : sentences) {
      begins = begins || sentence.begin == excerpt.begin;
      ends = ends || sentence.end == excerpt.end;
      is_one = is_one || sentence == excerpt;
    }
    ASSERT_TRUE(begins && ends);
    ASSERT_TRUE(is_one || count_words(excerpt.of(text)) <= most);
  }
}

}  // namespace
}  // namespace clipfile
