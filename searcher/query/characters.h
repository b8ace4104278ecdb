/// Reads a query as characters that know their column, and says what each can mean.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/tree.h"

namespace clipfile::query {

struct Character {
  char32_t code;
  std::size_t column;  ///< from 1
};

using Characters = std::span<const Character>;

/// Without soft hyphens, byte order marks and the marks of writing direction, which keep their
/// columns. A byte that is not UTF-8 counts as one replacement_character.
std::vector<Character> read_characters(std::string_view typed);

std::string to_utf8(Characters characters);

/// Of characters that are not empty.
Columns columns_of(Characters characters);

/// White space and control characters.
bool is_space(char32_t c);

bool is_letter_or_digit(char32_t c);

bool holds_letter_or_digit(Characters characters);

/// Straight, curly and angular double quotes, opening and closing.
bool is_quote(char32_t c);

/// A straight quote is closed by a straight one; the others by any mark that some language closes
/// them with.
bool closes_quote(char32_t opening, char32_t c);

bool is_bracket(char32_t c);

/// White space, quotes and brackets.
bool ends_word(char32_t c);

/// Harmless at either end of a word: , . ; ? ! - and the like, but not / # @ % nor * and the signs
/// that is_quote and is_bracket know.
bool is_edge_punctuation(char32_t c);

/// Without edge punctuation at the end; the last full stop of "U.S." stays.
Characters trim_end(Characters characters);

}  // namespace clipfile::query
