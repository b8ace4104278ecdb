/// Splits text into words, the same way for articles and for queries.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "common/text/byte_range.h"

namespace clipfile {

/// Gives the words of a UTF-8 text one after another. A word is a run of letters, marks and digits,
/// with apostrophes between letters ("Russia's"), points and thousands' commas between digits
/// ("155,221"), and the points within an abbreviation made of single letters ("U.S."). Hyphens
/// separate. Where a script writes no spaces between words (Chinese, Japanese, Thai, Lao, Khmer,
/// Burmese) every letter is a word of its own, so that a run of them is searched as a phrase.
class WordScanner {
 public:
  /// `text` must outlive the scanner.
  explicit WordScanner(std::string_view text) : text_(text) {}

  /// Nothing behind the last word.
  std::optional<ByteRange> next();

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
};

std::size_t count_words(std::string_view text);

}  // namespace clipfile
