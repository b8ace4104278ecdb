/// Gives each quote of an article its speaker, or none.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "common/quotes.h"
#include "indexer/analyse/quotes/quotation_marks.h"
#include "indexer/analyse/quotes/quote_tokens.h"
#include "indexer/analyse/quotes/speech_words.h"

namespace clipfile {

struct QuotedParagraph {
  std::vector<QuotedText> quotes;
  QuoteTokens tokens;
};

/// Quotes that nobody is found for, titles and the like are left out.
Quotes attribute_quotes(std::string_view text, const std::vector<QuotedParagraph>& paragraphs,
                        const SpeechWords& words);

}  // namespace clipfile
