/// Tells a sentence that is typed in capitals from words joined by operators.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "searcher/query/token.h"
#include "searcher/query/tree.h"

namespace clipfile::query {

/// In "THEORY AND USE OF AMPLIFIERS" the AND is a word: everything is in capitals, and words such
/// as "of" show that a sentence was meant. There AND and OR become words. Nothing changes where a
/// word has a small letter, none is such a word, or another operator, a phrase, a bracket or a
/// field stands beside them.
void read_capital_sentence(std::vector<Token>& tokens);

/// Whether the parts of a tree that AND or OR joins, printed without a bracket, would be read as
/// such a sentence: "SUN OR (EARTH IN SPACE)" is joined, "SUN OR EARTH IN SPACE" is not.
bool looks_like_capital_sentence(const Node& node);

}  // namespace clipfile::query
