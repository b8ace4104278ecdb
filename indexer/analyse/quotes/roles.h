/// Tells words that mean a person, "the waiter", from those that mean a thing or an institution.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>

#include "indexer/analyse/quotes/quote_tokens.h"
#include "indexer/analyse/quotes/speech_words.h"

namespace clipfile {

bool means_person(const QuoteToken& token, const SpeechWords& words);

/// The noun of a noun phrase, the last word before what is attached to it: "waiter" of "a waiter in
/// the street"; phrase.end where there is none.
std::size_t find_head(const QuoteTokens& tokens, TokenRange phrase);

/// Whether a phrase takes up what is known already: "the waiter", but not "a waiter".
bool is_definite(const QuoteTokens& tokens, TokenRange phrase, const SpeechWords& words);

}  // namespace clipfile
