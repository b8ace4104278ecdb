/// Folds a word to the form in which it is matched: case, compatibility forms, diacritics,
/// apostrophes.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace clipfile {

/// Case-folded (Unicode's NFKC_Casefold) with its diacritics; apostrophes resolved: an English
/// possessive ("'s") and a Romance article ("l'", "dell'") are dropped, other apostrophes vanish;
/// so do the points of "U.S." and the commas of "155,221". What a stemmer takes.
std::string fold_case(std::string_view word);

/// Without the diacritics of Latin and Greek letters, and with "ss" for "ß", "o" for "ø" and the
/// like; in Cyrillic only stress marks go and ё becomes е, since й and ї are letters of their own.
/// Takes what fold_case gives.
std::string fold_diacritics(std::string_view case_folded);

/// Both at once: the raw term of a word, cut to schema::most_word_bytes.
std::string fold_word(std::string_view word);

}  // namespace clipfile
