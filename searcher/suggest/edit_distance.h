/// Counts the slips between two words.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clipfile {

/// How a word differs from another.
struct Slips {
  std::optional<unsigned> count;  ///< nothing where there are more than were asked for
  /// Where words that begin as this one cannot have so few: the first beginning behind it, in the
  /// order of code points, with which one can; empty where there is none.
  std::optional<std::u32string> next = {};
};

/// Compares words with one word. Slips are letters that are missing, too many, others, or swapped
/// with the next (the distance of Damerau in its restricted form: no part of a word is changed
/// twice). It takes the less time the longer a word begins as the one before it; `next` is how an
/// automaton of Levenshtein is led through a sorted list of words.
class SlipCounter {
 public:
  /// At most `most` slips are of interest.
  SlipCounter(std::u32string word, unsigned most);

  Slips compare(std::u32string_view other);

 private:
  using Row = std::vector<unsigned>;  ///< for each beginning of word_

  void fill(Row& row, std::size_t length, char32_t letter) const;
  bool may_go_on(std::size_t length, char32_t letter);
  std::u32string behind(char32_t letter);

  std::u32string word_;
  std::u32string letters_;  ///< of word_, each once, sorted
  unsigned most_;
  std::u32string other_;   ///< as far as rows_ are of it
  std::vector<Row> rows_;  ///< for each beginning of other_
  Row tried_;
};

}  // namespace clipfile
