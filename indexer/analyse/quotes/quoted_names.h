/// Tells quotes from what stands in quotation marks for another reason.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/analyse/quotes/quotation_marks.h"
#include "indexer/analyse/quotes/quote_tokens.h"

namespace clipfile {

/// Whether the quote at `place` is the name of a programme, a book, a ship: “This Week”, «Газпром».
bool is_quoted_name(std::string_view text, const QuoteTokens& tokens, TokenRange sentence,
                    std::size_t place, const QuotedText& quote, const SpeechWords& words);

/// Whether it is a whole sentence, or long enough to be somebody's words wherever it stands.
bool is_spoken_sentence(std::string_view text, const QuotedText& quote);

}  // namespace clipfile
