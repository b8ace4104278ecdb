/// Takes in the persons that an article names, in full before it calls them by their surname, and
/// what they are said to be: "the agency's chairman, Ada Byron".
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>

#include "indexer/analyse/quotes/names.h"
#include "indexer/analyse/quotes/speakers.h"
#include "indexer/analyse/quotes/speech_words.h"

namespace clipfile {

void introduce_people(std::span<const QuotedParagraph> paragraphs, const SpeechWords& words,
                      People& people);

}  // namespace clipfile
