// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/quotes/quoted_names.h"

#include <algorithm>
#include <unicode/uchar.h>

#include "common/text/utf8.h"
#include "common/text/words.h"

namespace clipfile {
namespace {

using Kind = QuoteToken::Kind;

constexpr std::size_t longest_title = 8;  ///< words, in English, where each word is capitalised
constexpr std::size_t longest_name = 4;   ///< elsewhere
constexpr std::size_t longest_small = 3;  ///< bytes of a word that stays small in a title
constexpr std::size_t most_looked_at = 300;

bool begins_capital(std::string_view word) {
  std::size_t offset = 0;
  return u_isupper(static_cast<UChar32>(next_code_point(word, offset))) != 0;
}

char32_t last_of(std::string_view text) {
  std::size_t offset = text.size();
  return previous_code_point(text, offset);
}

bool ends_clause(char32_t c) {
  return std::u32string_view(U".,!?…").find(c) != std::u32string_view::npos;
}

struct Shape {
  std::size_t words = 0;
  bool begins_capital = false;
  bool all_capital = true;  ///< but for short words
};

Shape shape_of(std::string_view inner) {
  Shape shape;
  WordScanner words(inner.substr(0, most_looked_at));
  for (auto word = words.next(); word; word = words.next(), ++shape.words) {
    const std::string_view letters = word->of(inner);
    const bool capital = begins_capital(letters) || (letters[0] >= '0' && letters[0] <= '9');
    if (shape.words == 0) shape.begins_capital = capital;
    if (!capital && (shape.words == 0 || letters.size() > longest_small)) shape.all_capital = false;
  }
  return shape;
}

/// The word "Russia", das Wort „Wolf“
bool is_word_for_words(std::string_view word) {
  constexpr std::string_view words[] = {"word",  "term",  "wort",   "begriff", "mot",
                                        "terme", "слово", "термин", "palabra"};
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

}  // namespace

bool is_quoted_name(std::string_view text, const QuoteTokens& tokens, TokenRange sentence,
                    std::size_t place, const QuotedText& quote, const SpeechWords& words) {
  if (place == sentence.begin || !tokens[place - 1].is_word()) return false;
  const QuoteToken& before = tokens[place - 1];
  const Shape shape = shape_of(quote.inner.of(text));
  if (is_word_for_words(before.folded)) return true;
  if (!shape.begins_capital) return false;
  const bool english = words.traits().has_articles && !words.traits().inverts;
  if (english) {
    const bool follows_verb = before.is(word_class::reporting | word_class::participle);
    return shape.all_capital && shape.words <= longest_title && !follows_verb &&
           (shape.words > 1 || before.is_possessive || before.is_capital ||
            before.is(word_class::determiner));
  }
  if (shape.words > longest_name || ends_clause(last_of(quote.inner.of(text)))) return false;
  return !words.traits().capitalises_nouns || shape.words > 1 ||
         before.is(word_class::determiner | word_class::preposition) || before.is_capital;
}

bool is_spoken_sentence(std::string_view text, const QuotedText& quote) {
  constexpr std::size_t long_enough = 5;
  const std::string_view inner = quote.inner.of(text);
  if (quote.is_open || shape_of(inner).words >= long_enough) return true;
  std::size_t offset = 0;
  const char32_t first = next_code_point(inner, offset);
  return u_islower(static_cast<UChar32>(first)) == 0 && ends_clause(last_of(inner));
}

}  // namespace clipfile
