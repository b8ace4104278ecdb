/// Cuts a paragraph into the tokens from which speakers are found: words, punctuation, and each
/// quote as one token.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/byte_range.h"
#include "indexer/analyse/quotes/quotation_marks.h"
#include "indexer/analyse/quotes/speech_words.h"

namespace clipfile {

struct QuoteToken {
  enum class Kind : std::uint8_t { word, quote, comma, stop, colon, dash, other };
  Kind kind = Kind::other;
  ByteRange range;
  std::string folded = {};       ///< of a word, as fold_word makes it
  bool is_capital = false;       ///< whether a word begins with a capital letter
  bool is_acronym = false;       ///< "NASA"
  bool is_possessive = false;    ///< "Blinken's"
  bool has_article = false;      ///< "l'historienne"
  bool ends_sentence = false;    ///< nothing behind it belongs to its sentence
  bool ends_with_comma = false;  ///< of a quote: somebody's saying it follows
  std::size_t quote = 0;         ///< of a quote: its place among those of the paragraph
  WordClass classes = 0;         ///< what a word may be

  bool is(WordClass any) const { return (classes & any) != 0; }

  bool is_word() const { return kind == Kind::word; }
  bool is_quote() const { return kind == Kind::quote; }
};

using QuoteTokens = std::vector<QuoteToken>;

/// A stretch of tokens; the end does not count.
struct TokenRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool empty() const { return begin >= end; }
  bool operator==(const TokenRange&) const = default;
};

/// Tokens of text[within]; `quotes` are those within, in order.
QuoteTokens tokenise_around_quotes(std::string_view text, ByteRange within,
                                   std::span<const QuotedText> quotes, const SpeechWords& words);

/// The sentences, quotes taken as words of them; a quote that ends a sentence ends it.
std::vector<TokenRange> split_into_sentences(const QuoteTokens& tokens);

}  // namespace clipfile
