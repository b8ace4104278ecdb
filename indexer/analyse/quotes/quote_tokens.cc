// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/quotes/quote_tokens.h"

#include <algorithm>
#include <unicode/uchar.h>

#include "common/text/abbreviations.h"
#include "common/text/folding.h"
#include "common/text/utf8.h"

namespace clipfile {
namespace {

using Kind = QuoteToken::Kind;

/// In tokens; what is longer is cut, since time goes with the square of it.
constexpr std::size_t longest_sentence = 400;

bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'’'; }

bool is_word_character(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  const auto code = static_cast<UChar32>(c);
  return u_isalnum(code) != 0 || (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0;
}

Kind kind_of(char32_t c) {
  switch (c) {
    case U',':
    case U';':
    case U'(':
    case U')':
    case U'[':
    case U']':
      return Kind::comma;
    case U'.':
    case U'!':
    case U'?':
    case U'…':
      return Kind::stop;
    case U':':
      return Kind::colon;
    case U'—':
    case U'–':
    case U'-':
      return Kind::dash;
    default:
      return Kind::other;
  }
}

class Tokeniser {
 public:
  Tokeniser(std::string_view text, ByteRange within, std::span<const QuotedText> quotes,
            const SpeechWords& words)
      : text_(text.substr(0, within.end)), offset_(within.begin), quotes_(quotes), words_(words) {}

  QuoteTokens tokenise() {
    while (offset_ < text_.size()) {
      if (quote_ < quotes_.size() && quotes_[quote_].whole.begin <= offset_) {
        add_quote();
      } else {
        add_next();
      }
    }
    return std::move(tokens_);
  }

 private:
  void add_quote() {
    const QuotedText& quote = quotes_[quote_];
    std::size_t last = quote.inner.end;
    const char32_t c = quote.is_open ? U'.' : previous_code_point(text_, last);
    const bool ends = kind_of(c) == Kind::stop;
    tokens_.push_back({.kind = Kind::quote,
                       .range = quote.whole,
                       .ends_sentence = ends,
                       .ends_with_comma = !quote.is_open && c == U',',
                       .quote = quote_});
    offset_ = quote.whole.end;
    ++quote_;
  }

  void add_next() {
    const std::size_t begin = offset_;
    const char32_t c = next_code_point(text_, offset_);
    if (is_word_character(c)) return add_word(begin);
    if (is_white_space(c)) return;
    const Kind kind = kind_of(c);
    if (kind == Kind::stop && !tokens_.empty() && tokens_.back().kind == Kind::stop) return;
    tokens_.push_back({.kind = kind,
                       .range = {begin, offset_},
                       .ends_sentence = kind == Kind::stop && !is_abbreviation()});
  }

  /// Whether the full stop that comes now belongs to the word before it.
  bool is_abbreviation() const {
    if (tokens_.empty() || !tokens_.back().is_word()) return false;
    if (tokens_.back().range.end + 1 != offset_ || text_[offset_ - 1] != '.') return false;
    return classify_full_stop(tokens_.back().range.of(text_)) != FullStop::ends;
  }

  std::size_t quote_begin() const {
    return quote_ < quotes_.size() ? quotes_[quote_].whole.begin : text_.size();
  }

  /// Hyphens, apostrophes and points within a word belong to it where a letter follows.
  void add_word(std::size_t begin) {
    const std::size_t most = quote_begin();
    while (offset_ < most) {
      std::size_t next = offset_;
      const char32_t c = next_code_point(text_, next);
      const bool joins = is_apostrophe(c) || c == U'-' || c == U'.' || c == 0x2011;
      if (joins && next < most) {
        std::size_t behind = next;
        if (!is_word_character(next_code_point(text_, behind))) break;
      } else if (!is_word_character(c)) {
        break;
      }
      offset_ = next;
    }
    push_word({begin, offset_});
  }

  void push_word(ByteRange range) {
    const std::string_view word = range.of(text_);
    QuoteToken token{.kind = Kind::word, .range = range, .folded = fold_word(word)};
    std::size_t first = 0;
    const char32_t initial = next_code_point(word, first);
    token.is_capital = initial < 0x80 ? initial >= 'A' && initial <= 'Z'
                                      : u_isupper(static_cast<UChar32>(initial)) != 0;
    token.is_acronym = word.size() > 1 && std::all_of(word.begin(), word.end(),
                                                      [](char c) { return c >= 'A' && c <= 'Z'; });
    const auto apostrophe =
        std::find_if(word.begin(), word.end(), [](char c) { return c == '\'' || c == '\xE2'; });
    if (apostrophe != word.end()) {
      mark_apostrophe(token, word, static_cast<std::size_t>(apostrophe - word.begin()));
    }
    token.classes = words_.classify(token.folded);
    tokens_.push_back(std::move(token));
  }

  static void mark_apostrophe(QuoteToken& token, std::string_view word, std::size_t apostrophe) {
    std::size_t behind = apostrophe;
    if (!is_apostrophe(next_code_point(word, behind))) return;
    token.is_possessive = word.substr(behind) == "s";
    token.has_article = apostrophe == 1 && (word[0] == 'l' || word[0] == 'L');
    if (apostrophe > 2 || behind >= word.size()) return;  // "l'Europe", "d'Alma"
    const char32_t initial = next_code_point(word, behind);
    token.is_capital = u_isupper(static_cast<UChar32>(initial)) != 0;
  }

  std::string_view text_;
  std::size_t offset_;
  std::span<const QuotedText> quotes_;
  const SpeechWords& words_;
  std::size_t quote_ = 0;
  QuoteTokens tokens_;
};

bool begins_sentence(const QuoteToken& token) {
  return token.is_quote() || (token.is_word() && token.is_capital) || token.kind == Kind::dash;
}

/// A full stop goes on before a small letter ("Inc. said"); a quote's own does before everything
/// that is no new sentence.
bool is_boundary(const QuoteTokens& tokens, std::size_t i) {
  if (!tokens[i].ends_sentence) return false;
  if (i + 1 == tokens.size()) return true;
  const QuoteToken& next = tokens[i + 1];
  if (!tokens[i].is_quote()) return begins_sentence(next) || next.kind == Kind::other;
  return next.is_quote() || (next.is_word() && next.is_capital);
}

}  // namespace

QuoteTokens tokenise_around_quotes(std::string_view text, ByteRange within,
                                   std::span<const QuotedText> quotes, const SpeechWords& words) {
  return Tokeniser(text, within, quotes, words).tokenise();
}

std::vector<TokenRange> split_into_sentences(const QuoteTokens& tokens) {
  std::vector<TokenRange> sentences;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!is_boundary(tokens, i) && i + 1 - begin < longest_sentence) continue;
    sentences.push_back({begin, i + 1});
    begin = i + 1;
  }
  if (begin < tokens.size()) sentences.push_back({begin, tokens.size()});
  return sentences;
}

}  // namespace clipfile
