/// Cuts a paragraph into sentences, and knows the full stops that end none.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "common/text/byte_range.h"

namespace clipfile {

/// The sentences in order, each without white space at its ends, none empty; between them is
/// nothing but white space. A closing quotation mark or bracket belongs to the sentence before it,
/// a line end ends a sentence, unless an abbreviation stands before it. Any bytes will do; time is
/// linear. `language` (ISO 639-1) lets the function words of that language decide whether "U.S.
/// The" is an end; English, Russian and Ukrainian ones always count.
std::vector<ByteRange> find_sentences(std::string_view paragraph, std::string_view language = {});

}  // namespace clipfile
