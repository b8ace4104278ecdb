// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/passages.h"

#include <gtest/gtest.h>
#include <string>

#include "common/schema.h"
#include "common/text/words.h"
#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  WordScanner scanner(text);
  while (const auto word = scanner.next()) words.emplace_back(word->of(text));
  return words;
}

std::string_view text_of(std::string_view text, const Passage& passage) {
  return text.substr(passage.begin, passage.end - passage.begin);
}

/// What the header promises of every text.
void expect_promises(std::string_view text, std::string_view language) {
  std::vector<std::string> covered;
  std::size_t behind = 0;
  for (const Passage& passage : split_into_passages(text, language)) {
    ASSERT_LE(behind, passage.begin);
    ASSERT_LT(passage.begin, passage.end);
    ASSERT_LE(passage.end, text.size());
    behind = passage.end;
    const auto words = words_of(text_of(text, passage));
    ASSERT_EQ(words.size(), passage.words);
    ASSERT_LE(passage.words, schema::most_passage_words);
    covered.insert(covered.end(), words.begin(), words.end());
  }
  ASSERT_EQ(covered, words_of(text));
}

std::string repeat(std::string_view piece, std::size_t times) {
  std::string text;
  for (; times > 0; --times) text += piece;
  return text;
}

std::string show_lengths(const std::vector<std::string>& paragraphs) {
  std::string shown;
  for (const Passage& passage : split_into_passages(join_paragraphs(paragraphs), "en")) {
    shown += (shown.empty() ? "" : " ") + std::to_string(passage.words);
  }
  return shown;
}

/// So many words in one sentence.
std::string sentence(std::size_t words) { return "It" + repeat(" is", words - 1) + '.'; }

TEST(JoinParagraphs, PutsAnEmptyLineBetween) {
  EXPECT_EQ(join_paragraphs({}), "");
  const std::vector<std::string> paragraphs = {"One.", "Two.", "Three."};
  EXPECT_EQ(join_paragraphs(paragraphs), "One.\n\nTwo.\n\nThree.");
}

TEST(SplitIntoPassages, JoinsParagraphsWhileThePassageIsShort) {
  EXPECT_EQ(show_lengths({}), "");
  EXPECT_EQ(show_lengths({sentence(1)}), "1");
  EXPECT_EQ(show_lengths({sentence(60), sentence(60)}), "60 60");
  EXPECT_EQ(show_lengths({sentence(10), sentence(60), sentence(60)}), "70 60");
  EXPECT_EQ(show_lengths({sentence(10), sentence(10), sentence(10), sentence(10)}), "30 10");
  EXPECT_EQ(show_lengths({sentence(10), sentence(150)}), "10 150") << "not beyond a full passage";
  EXPECT_EQ(show_lengths({sentence(200)}), "200");
}

TEST(SplitIntoPassages, CutsLongParagraphsAtSentenceEnds) {
  const std::string paragraph = repeat(sentence(30) + ' ', 12);
  const auto passages = split_into_passages(paragraph, "en");
  ASSERT_EQ(passages.size(), 3U);
  for (const Passage& passage : passages) {
    EXPECT_EQ(passage.words, 120U);
    EXPECT_EQ(paragraph[passage.end - 1], '.');
  }
}

TEST(SplitIntoPassages, KeepsWhatItCutApartFromItsNeighbours) {
  const std::string cut = repeat(sentence(100) + ' ', 2) + sentence(10);
  EXPECT_EQ(show_lengths({sentence(5), cut, sentence(5)}), "5 200 10 5");
}

TEST(SplitIntoPassages, CutsEndlessSentencesBetweenWords) {
  EXPECT_EQ(show_lengths({sentence(201)}), "200 1");
  const auto passages = split_into_passages(sentence(5'000), "en");
  EXPECT_EQ(passages.size(), 25U);
  expect_promises(sentence(5'000), "en");
  expect_promises(repeat("谈判", 2'500), "zh");
  expect_promises(repeat("การเจรจา", 1'000), "th");
}

TEST(SplitIntoPassages, CoversEveryWordOnceWhateverTheParagraphs) {
  RandomText random(4);
  constexpr std::string_view languages[] = {"", "en", "de", "ru", "zh", "th", "xx"};
  for (int i = 0; i < 150; ++i) {
    std::vector<std::string> paragraphs(random.number(8));
    for (std::string& paragraph : paragraphs) {
      const std::size_t sentences = random.one_in(6) ? 30 : 1 + random.number(5);
      for (std::size_t left = sentences; left > 0; --left) {
        const std::size_t words = random.one_in(25) ? 400 : 1 + random.number(25);
        paragraph += (paragraph.empty() ? "" : " ") + random.sentence(words);
      }
    }
    SCOPED_TRACE(i);
    expect_promises(join_paragraphs(paragraphs), random.pick(languages));
    if (testing::Test::HasFatalFailure()) return;
  }
}

TEST(SplitIntoPassages, StaysWithinBoundsWhateverTheBytes) {
  RandomText random(5);
  for (int i = 0; i < 200; ++i) {
    std::string text = random.bytes(2'000);
    if (random.one_in(2)) text.insert(random.number(text.size() + 1), "\n\n");
    std::size_t behind = 0;
    for (const Passage& passage : split_into_passages(text, "en")) {
      ASSERT_LE(behind, passage.begin);
      ASSERT_LT(passage.begin, passage.end);
      ASSERT_LE(passage.end, text.size());
      ASSERT_LE(count_words(text_of(text, passage)), schema::most_passage_words);
      behind = passage.end;
    }
  }
}

TEST(SplitIntoPassages, KeepsParagraphsWithoutAWord) {
  EXPECT_EQ(show_lengths({"***"}), "0");
  EXPECT_EQ(show_lengths({sentence(60), "***", sentence(60)}), "60 60");
}

}  // namespace
}  // namespace clipfile
