/// Counts the words of an article through, from one passage into the next.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "searcher/verify/mentions.h"

namespace clipfile {

/// Headline and deck keep their positions, which are below first_of_body; words of the body follow
/// so far behind that nothing reaches from one to the other.
class WordNumbers {
 public:
  static constexpr WordNumber first_of_body = 1024;

  /// `lengths` has a byte for each passage: its words.
  explicit WordNumbers(std::string_view lengths);

  WordNumber number_of(Xapian::termpos position) const;
  Xapian::termpos position_of(WordNumber number) const;

  /// Whether the word stands in the headline, the deck or the first passage.
  bool is_in_headline_or_lead(WordNumber number) const { return number < starts_[1]; }

  /// The first word's number of a passage, 0 for the article's first; of the one behind the last
  /// passage too.
  WordNumber start_of_passage(std::size_t passage) const { return starts_[passage]; }
  std::size_t passages() const { return starts_.size() - 1; }

 private:
  std::vector<WordNumber> starts_;
};

}  // namespace clipfile
