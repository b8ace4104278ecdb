/// Says what a line looks like, before anybody asks what it says.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace clipfile {

enum class StartCase { none, lower, upper };

/// Of the first letter, where the text starts with a letter.
StartCase case_of_start(std::string_view text);

bool starts_with_letter(std::string_view text);

std::size_t count_code_points(std::string_view text);

/// A full stop, question or exclamation mark or ellipsis at the end, quotation marks and brackets
/// left aside; not the stop of an abbreviation such as "U.S.".
bool ends_sentence(std::string_view text);

/// With a comma, or with a word such as "of" or "und" that nothing written for itself ends with.
bool ends_in_mid_phrase(std::string_view text);

struct Shape {
  std::size_t length = 0;  ///< code points
  std::size_t words = 0;   ///< two ideographs count as one
  bool sentence = false;   ///< ends_sentence
  bool question = false;   ///< ends with a question mark or an exclamation mark
  bool several = false;    ///< a sentence ends in its midst
  bool open = false;       ///< ends in a letter, digit, bracket or quotation mark
  bool bullet = false;     ///< starts like the item of a list
  bool quoted = false;     ///< starts with a double quotation mark
};

/// Looks at no more than the first and last few hundred bytes of a long line.
Shape measure_shape(std::string_view line);

/// Reads as running text: a sentence of some length.
bool is_prose(const Shape& shape);

/// Lower case; digits (with marks between them) as one "#"; no marks at the ends; dashes,
/// apostrophes and spaces in one form. The form in which fixed phrases are looked up.
std::string phrase_key(std::string_view text);

/// The first word of phrase_key, found without making the whole; empty where the text starts with
/// something else, and a word may come behind that.
std::string first_key_word(std::string_view text);

/// At spaces; punctuation stays with its word.
std::vector<std::string_view> split_words(std::string_view text);

std::string_view trim(std::string_view text);

/// Of ASCII.
bool holds_digit(std::string_view text);

/// Has letters, and none is small.
bool is_all_capitals(std::string_view text);

/// "JANE O'NEILL" -> "Jane O'Neill"; text that is not all capitals stays as it is.
std::string lower_capitals(std::string_view text);

}  // namespace clipfile
