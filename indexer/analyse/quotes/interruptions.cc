// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/quotes/interruptions.h"

#include <cstddef>
#include <optional>

#include "common/text/utf8.h"
#include "indexer/analyse/quotes/names.h"
#include "indexer/analyse/quotes/quote_tokens.h"
#include "indexer/analyse/quotes/roles.h"

namespace clipfile {
namespace {

using Kind = QuoteToken::Kind;

/// More words than that between quotes are no mention of who speaks.
constexpr std::size_t longest_interruption = 30;

bool is_verb(const QuoteToken& token) {
  if (!token.is_word() || token.is_capital) return false;
  return token.is(word_class::reporting) ||
         (token.is(word_class::auxiliary) && holds_pronoun(token.folded));
}

bool ends_words(const QuoteToken& token) {
  return token.kind == Kind::comma || token.kind == Kind::stop;
}

class Cutter {
 public:
  Cutter(std::string_view text, const SpeechWords& words) : text_(text), words_(words) {}

  void cut(const QuotedText& quote, std::vector<QuotedText>& cut_quotes) const {
    const QuoteTokens tokens = tokenise_around_quotes(text_, quote.inner, {}, words_);
    ByteRange rest = quote.whole;
    std::size_t inner_begin = quote.inner.begin;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
      if (!interrupts(tokens, i)) continue;
      const std::size_t end = find_end(tokens, i);
      add({rest.begin, tokens[i].range.begin}, {inner_begin, tokens[i].range.begin}, cut_quotes);
      inner_begin = end < tokens.size() ? tokens[end].range.end : quote.inner.end;
      rest.begin = inner_begin;
      i = end;
    }
    if (rest.begin == quote.whole.begin) {
      cut_quotes.push_back(quote);
    } else {
      add(rest, {inner_begin, quote.inner.end}, cut_quotes);
      if (!cut_quotes.empty()) cut_quotes.back().is_open |= quote.is_open;
    }
  }

  bool is_interrupted(ByteRange within) const {
    const QuoteTokens tokens = tokenise_around_quotes(text_, within, {}, words_);
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
      if (tokens[i].kind == Kind::dash && interrupts(tokens, i)) return true;
    }
    return false;
  }

 private:
  bool interrupts(const QuoteTokens& tokens, std::size_t i) const {
    if (!is_verb(tokens[i + 1]) && !is_unlisted_verb(tokens, i + 1)) return false;
    if (tokens[i].kind == Kind::dash) return words_.traits().interrupts_by_dashes && i > 0;
    return ends_words(tokens[i]) && words_.traits().interrupts_by_commas && i > 0 &&
           names_somebody(tokens, i + 1);
  }

  /// A word between a comma, a dash and somebody: «..., — ворчит Иванов».
  bool is_unlisted_verb(const QuoteTokens& tokens, std::size_t verb) const {
    constexpr WordClass function_words = word_class::preposition | word_class::conjunction |
                                         word_class::relative | word_class::genitive |
                                         word_class::determiner | word_class::filler |
                                         word_class::passive | word_class::he | word_class::she |
                                         word_class::nobody | word_class::title | word_class::role;
    if (words_.traits().has_articles || verb < 2 || verb + 1 >= tokens.size()) return false;
    if (tokens[verb - 1].kind != Kind::dash || !ends_words(tokens[verb - 2])) return false;
    const QuoteToken& token = tokens[verb];
    if (!token.is_word() || token.is_capital || token.is(function_words)) return false;
    return may_begin_name(tokens[verb + 1]) || means_person(tokens[verb + 1], words_);
  }

  /// "dit X", "soupire le président", "assure-t-elle": not "dit que".
  static bool names_somebody(const QuoteTokens& tokens, std::size_t verb) {
    if (holds_pronoun(tokens[verb].folded)) return true;
    if (verb + 1 >= tokens.size() || !tokens[verb + 1].is_word()) return false;
    return tokens[verb + 1].is_capital || tokens[verb + 1].has_article ||
           tokens[verb + 1].is(word_class::determiner);
  }

  /// The token with which the interruption ends.
  std::size_t find_end(const QuoteTokens& tokens, std::size_t begin) const {
    const bool by_dash = tokens[begin].kind == Kind::dash;
    std::optional<std::size_t> comma;
    for (std::size_t i = begin + 2; i < tokens.size() && i < begin + longest_interruption; ++i) {
      const bool next_to_stop =
          ends_words(tokens[i - 1]) || (i + 1 < tokens.size() && ends_words(tokens[i + 1]));
      if (by_dash && tokens[i].kind == Kind::dash && next_to_stop) return i;
      if (!by_dash && tokens[i].ends_sentence) return i;
      if (!by_dash && tokens[i].kind == Kind::comma && !comma) comma = i;
    }
    return comma.value_or(tokens.size());
  }

  void add(ByteRange whole, ByteRange inner, std::vector<QuotedText>& cut_quotes) const {
    const auto is_edge = [](char32_t c) { return is_white_space(c) || c == U'—' || c == U'–'; };
    while (inner.begin < inner.end) {
      std::size_t next = inner.begin;
      const char32_t c = next_code_point(text_, next);
      if (!is_edge(c) && c != U'.' && c != U',') break;
      inner.begin = next;
    }
    while (inner.end > inner.begin) {
      std::size_t previous = inner.end;
      if (!is_edge(previous_code_point(text_, previous))) break;
      inner.end = previous;
    }
    if (inner.size() > 0) cut_quotes.push_back({whole, inner, false});
  }

  std::string_view text_;
  const SpeechWords& words_;
};

bool begins_with_dash(std::string_view paragraph) {
  return paragraph.starts_with("—") || paragraph.starts_with("–");
}

}  // namespace

std::vector<QuotedText> cut_interrupted(std::string_view text, ByteRange paragraph,
                                        const std::vector<QuotedText>& quotes,
                                        const SpeechWords& words) {
  const SpeechWords::Traits& traits = words.traits();
  const Cutter cutter(text, words);
  std::vector<QuotedText> cut_quotes;
  if (traits.speaks_behind_dashes && begins_with_dash(paragraph.of(text))) {
    const ByteRange spoken{paragraph.begin + std::string_view("—").size(), paragraph.end};
    if (cutter.is_interrupted(spoken)) {  // marks within are part of the speech
      cutter.cut({paragraph, spoken, false}, cut_quotes);
      return cut_quotes;
    }
    if (quotes.empty()) return cut_quotes;
  }
  if (!traits.interrupts_by_commas && !traits.interrupts_by_dashes) return quotes;
  for (const QuotedText& quote : quotes) cutter.cut(quote, cut_quotes);
  return cut_quotes;
}

}  // namespace clipfile
