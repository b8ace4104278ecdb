/// Knows the function words (articles, pronouns, prepositions, auxiliaries, question words) of 14
/// languages.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace clipfile {

/// `folded_word` is lower case without Latin diacritics, as the index folds it ("fur", not "für");
/// either apostrophe will do. `language` is ISO 639-1; nothing is a stop word in a language without
/// a list (the lists: en de fr es it pt nl ru uk sv da nb fi pl).
bool is_stop_word(std::string_view folded_word, std::string_view language);

/// Whether the language has a list.
bool is_stop_word_language(std::string_view language);

/// Name only languages that the text may be in: "war" is a function word of German, "die" of Dutch.
bool is_stop_word_in_any(std::string_view folded_word, std::span<const std::string_view> languages);

}  // namespace clipfile
