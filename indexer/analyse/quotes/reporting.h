/// Finds in a sentence the verbs of saying with those who say it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/analyse/quotes/quote_tokens.h"
#include "indexer/analyse/quotes/speech_words.h"
#include "indexer/analyse/quotes/subjects.h"

namespace clipfile {

/// "Blinken said", "said the minister", "according to X", "adding".
struct Reporting {
  std::size_t verb = 0;  ///< its token
  Subject subject;
  bool inherits = false;  ///< whether its subject is that of the sentence

  /// The first token of verb and subject.
  std::size_t begin() const {
    return subject.speaks() && subject.range.begin < verb && !subject.range.empty()
               ? subject.range.begin
               : verb;
  }
};

/// In text order. Verbs whose subject is nobody in particular are there, too.
std::vector<Reporting> find_reporting(const QuoteTokens& tokens, TokenRange sentence,
                                      const SpeechWords& words);

/// Where a quote is followed by somebody's saying it: its place in `found`; else found.size().
std::size_t find_trailing(const QuoteTokens& tokens, TokenRange sentence, std::size_t quote,
                          const std::vector<Reporting>& found);

/// The nearest one before the quote, else behind it; found.size() where there is none.
std::size_t find_nearest(std::size_t quote, const std::vector<Reporting>& found);

}  // namespace clipfile
