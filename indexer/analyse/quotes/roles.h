/// Reads noun phrases that name nobody: tells a person, "the waiter", from a thing or an
/// institution.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>

#include "indexer/analyse/quotes/names.h"
#include "indexer/analyse/quotes/quote_tokens.h"
#include "indexer/analyse/quotes/speech_words.h"

namespace clipfile {

bool means_person(const QuoteToken& token, const SpeechWords& words);

/// The noun of a noun phrase, the last word before what is attached to it: "waiter" of "a waiter in
/// the street"; phrase.end where there is none.
std::size_t find_head(const QuoteTokens& tokens, TokenRange phrase);

/// The noun phrase that a sentence begins with, up to its noun. What is no person is cut where a
/// verb may begin, and is empty where it would be long.
TokenRange cut_subject(const QuoteTokens& tokens, TokenRange phrase, const SpeechWords& words);

/// Somebody whom a sentence takes in behind its first words: "Outside the gate a tea seller".
TokenRange find_newcomer(const QuoteTokens& tokens, TokenRange sentence, const SpeechWords& words);

/// French and German call an institution "she": "la préfecture".
Gender gender_of_article(const QuoteToken& token);

/// Whether a phrase takes up what is known already: "the waiter", but not "a waiter".
bool is_definite(const QuoteTokens& tokens, TokenRange phrase, const SpeechWords& words);

}  // namespace clipfile
