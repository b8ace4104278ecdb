/// Cuts quotes where the words that name the speaker stand within the marks.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "indexer/analyse/quotes/quotation_marks.h"
#include "indexer/analyse/quotes/speech_words.h"

namespace clipfile {

/// «Это ошибка, — говорит X. — Но не моя» and « On négocie, soupire X. Il ... » become two quotes
/// each, where the language writes so; other quotes stay. A paragraph that begins with a dash and
/// is interrupted so is quoted as a whole.
std::vector<QuotedText> cut_interrupted(std::string_view text, ByteRange paragraph,
                                        const std::vector<QuotedText>& quotes,
                                        const SpeechWords& words);

}  // namespace clipfile
