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
  std::size_t hopeless = 0;  ///< no word that begins with so many letters of this one has so few
                             ///< slips; 0 where some may
};

/// Compares words with one word. Slips are letters that are missing, too many, others, or swapped
/// with the next (the distance of Damerau in its restricted form: no part of a word is changed
/// twice).
class SlipCounter {
 public:
  /// At most `most` slips are of interest.
  SlipCounter(std::u32string word, unsigned most);

  Slips compare(std::u32string_view other);

 private:
  using Row = std::vector<unsigned>;  ///< for each beginning of word_

  std::u32string word_;
  unsigned most_;
  Row before_last_, last_, row_;
};

}  // namespace clipfile
