// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggest/edit_distance.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace clipfile {

SlipCounter::SlipCounter(std::u32string word, unsigned most)
    : word_(std::move(word)),
      most_(most),
      before_last_(word_.size() + 1),
      last_(word_.size() + 1),
      row_(word_.size() + 1) {}

Slips SlipCounter::compare(std::u32string_view other) {
  std::iota(last_.begin(), last_.end(), 0U);
  for (std::size_t i = 1; i <= other.size(); ++i) {
    row_[0] = static_cast<unsigned>(i);
    for (std::size_t j = 1; j <= word_.size(); ++j) {
      const unsigned replaced = last_[j - 1] + (other[i - 1] == word_[j - 1] ? 0 : 1);
      row_[j] = std::min({replaced, last_[j] + 1, row_[j - 1] + 1});
      const bool swapped =
          i > 1 && j > 1 && other[i - 1] == word_[j - 2] && other[i - 2] == word_[j - 1];
      if (swapped) row_[j] = std::min(row_[j], before_last_[j - 2] + 1);
    }
    if (*std::min_element(row_.begin(), row_.end()) > most_) return {{}, i};
    before_last_.swap(last_);
    last_.swap(row_);
  }
  return {last_.back() <= most_ ? std::optional(last_.back()) : std::nullopt, 0};
}

}  // namespace clipfile
