/// Says what a word means in a date: a month, a weekday, an ordinal's ending, a "de" in between.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace clipfile::dates {

enum class WordRole : std::uint8_t {
  none,
  ordinal,   ///< "th", "er", "º", "го": glued to a day
  link,      ///< "of", "de", "den", "the": between the parts of a date
  year,      ///< "года", "r", "г": behind a year
  clock,     ///< "GMT", "hrs": makes the number before it a time
  version,   ///< "version": makes the numbers after it no date
  today,     ///< "today": the story's own day needs no weekday
  relative,  ///< "last", "next": the weekday after it is not of this week
};

struct WordMeaning {
  std::uint8_t month = 0;    ///< 1 to 12; 0: none
  std::uint8_t weekday = 0;  ///< ISO: 1 Monday to 7 Sunday; 0: none
  WordRole role = WordRole::none;
  bool whole_month = false;    ///< not abbreviated
  bool whole_weekday = false;  ///< not abbreviated
  bool leads = false;          ///< a month that may stand before its day ("Jan. 9")
  bool common_word = false;    ///< a month that is another word too when in lower case ("may")

  bool operator==(const WordMeaning&) const = default;
};

/// In bytes; longer words mean nothing.
inline constexpr std::size_t longest_name = 40;

/// Lower case without accents, so that "Août" and "aout" are one word.
std::string fold_word(std::string_view word);

/// `word` as it stands in the text: any case, with or without accents, without its dot.
WordMeaning meaning_of(std::string_view word);

}  // namespace clipfile::dates
