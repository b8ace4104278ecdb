// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/quotes/quote_tokens.h"

#include <gtest/gtest.h>
#include <string>

namespace clipfile {
namespace {

QuoteTokens tokens_of(std::string_view text) {
  return tokenise_around_quotes(text, {0, text.size()}, find_quoted_texts(text),
                                *find_speech_words("en"));
}

TEST(QuoteTokens, AreWordsPunctuationAndWholeQuotes) {
  const std::string_view text = "“No, no,” Mr. O'Hara-Smith's aide said; then: yes (no).";
  std::string shown;
  for (const QuoteToken& token : tokens_of(text)) {
    shown.append(token.is_quote() ? "Q" : token.is_word() ? token.folded : token.range.of(text));
    shown.append(token.ends_sentence ? "| " : " ");
  }
  EXPECT_EQ(shown, "Q mr . ohara-smith aide said ; then : yes ( no ) .| ");
}

TEST(QuoteTokens, KnowCapitalsAndOwners) {
  const QuoteTokens tokens = tokens_of("Blinken’s aide");
  EXPECT_TRUE(tokens[0].is_capital && tokens[0].is_possessive);
  EXPECT_FALSE(tokens[1].is_capital || tokens[1].is_possessive);
  const std::string_view french = "l’Europe";
  const QuoteTokens europe =
      tokenise_around_quotes(french, {0, french.size()}, {}, *find_speech_words("fr"));
  EXPECT_TRUE(europe[0].is_capital && europe[0].has_article);
}

TEST(SplitIntoSentences, EndsThemAtStopsAndAtQuotesThatStop) {
  const std::pair<std::string_view, std::size_t> rows[] = {
      {"He left. She stayed.", 2},           {"Mr. Smith left.", 1},
      {"“He left.” She stayed.", 2},         {"“He left,” Smith said.", 1},
      {"“Did he leave?” asked Smith.", 1},   {"“Go!” he said. “Stay.” “Well.”", 3},
      {"Inc. said so, U.S. forces too.", 1}, {"", 0},
  };
  for (const auto& [text, sentences] : rows) {
    EXPECT_EQ(split_into_sentences(tokens_of(text)).size(), sentences) << text;
  }
}

TEST(SplitIntoSentences, CutsWhatNeverEnds) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "word ";
  EXPECT_GT(split_into_sentences(tokens_of(text)).size(), 1U);
}

}  // namespace
}  // namespace clipfile
