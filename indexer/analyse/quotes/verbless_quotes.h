/// Finds who says a quote beside which no verb of saying stands: questions, signatures, colons,
/// owners, and speech that goes on.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/analyse/quotes/antecedents.h"
#include "indexer/analyse/quotes/names.h"
#include "indexer/analyse/quotes/quotation_marks.h"
#include "indexer/analyse/quotes/quote_tokens.h"
#include "indexer/analyse/quotes/speech_words.h"

namespace clipfile {

/// Who has been speaking, where a quote is found.
struct SpeechSoFar {
  std::optional<Speaker> last;     ///< of this paragraph
  std::optional<Speaker> carried;  ///< whose quote runs over from the paragraph before
};

/// A quote at tokens[place], within a sentence; `next` is the sentence behind it, or empty.
struct QuotePlace {
  const QuotedText& quote;
  std::size_t place;
  TokenRange sentence;
  TokenRange next;
};

class VerblessQuotes {
 public:
  VerblessQuotes(std::string_view text, const QuoteTokens& tokens, const SpeechWords& words,
                 People& people, Antecedents& antecedents)
      : text_(text), tokens_(tokens), words_(words), people_(people), antecedents_(antecedents) {}

  std::optional<Speaker> find(const QuotePlace& at, const SpeechSoFar& so_far);

  /// A quote without a verb of its own goes on with what was being said.
  std::optional<Speaker> continue_speech(const QuotePlace& at, const SpeechSoFar& so_far) const;

 private:
  std::optional<Speaker> read_question(TokenRange next);
  std::optional<Speaker> read_signature(std::size_t place);
  std::optional<Speaker> read_colon(const QuotePlace& at);
  std::optional<Speaker> announced_in(TokenRange clause);
  std::optional<Speaker> read_owner(const QuotePlace& at) const;

  std::string_view text_;
  const QuoteTokens& tokens_;
  const SpeechWords& words_;
  People& people_;
  Antecedents& antecedents_;
};

}  // namespace clipfile
