/// Reads single words, phrases and the operators that look like words.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>

#include "searcher/query/characters.h"
#include "searcher/query/tree.h"

namespace clipfile::query {

/// `run` is not empty, starts with no edge punctuation and has been through trim_end; `form` says
/// which sign stood before it. Nothing where it has neither letter nor digit; throws QueryError
/// for a `*` that cannot be answered.
std::optional<Word> read_word(Characters run, WordForm form);

/// What stands between two quotes, the first of them at column `opening`. Throws QueryError where
/// no word is left, or where one ends in `*`.
Phrase read_phrase(Characters inside, std::size_t opening);

/// w/5, pre/5, w/s, w/p, pre/s, pre/p in capitals or not; nothing for other words, "w/o" among
/// them. Throws QueryError for a distance that is out of bounds.
std::optional<Near> read_proximity(Characters run);

/// The digits of "atleast3", maybe none, in capitals or not; nothing for other words.
std::optional<Characters> digits_of_at_least(Characters run);

/// Throws QueryError where the number is missing or out of bounds; `run` is the whole "atleast3".
AtLeast read_at_least(Characters run, Characters digits);

/// Compares with a name in lower-case ASCII.
bool equals_ignoring_case(Characters run, std::string_view name);

}  // namespace clipfile::query
