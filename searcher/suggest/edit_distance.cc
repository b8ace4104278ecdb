// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggest/edit_distance.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace clipfile {
namespace {

constexpr char32_t letter_of_no_word = 0xFFFF'FFFF;

std::optional<char32_t> code_point_behind(char32_t letter) {
  constexpr char32_t last = 0x10FFFF;
  constexpr char32_t first_surrogate = 0xD800;
  constexpr char32_t behind_surrogates = 0xE000;
  if (letter >= last) return std::nullopt;
  return letter + 1 == first_surrogate ? behind_surrogates : letter + 1;
}

}  // namespace

SlipCounter::SlipCounter(std::u32string word, unsigned most)
    : word_(std::move(word)),
      letters_(word_),
      most_(most),
      rows_(1, Row(word_.size() + 1)),
      tried_(word_.size() + 1) {
  std::sort(letters_.begin(), letters_.end());
  letters_.erase(std::unique(letters_.begin(), letters_.end()), letters_.end());
  std::iota(rows_[0].begin(), rows_[0].end(), 0U);
}

/// For a beginning of so many letters: those of other_, and this one as the last.
void SlipCounter::fill(Row& row, std::size_t length, char32_t letter) const {
  const Row& last = rows_[length - 1];
  row[0] = static_cast<unsigned>(length);
  for (std::size_t j = 1; j <= word_.size(); ++j) {
    const unsigned replaced = last[j - 1] + (letter == word_[j - 1] ? 0 : 1);
    row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
    const bool swapped =
        length > 1 && j > 1 && letter == word_[j - 2] && other_[length - 2] == word_[j - 1];
    if (swapped) row[j] = std::min(row[j], rows_[length - 2][j - 2] + 1);
  }
}

Slips SlipCounter::compare(std::u32string_view other) {
  const auto alike = std::mismatch(other.begin(), other.end(), other_.begin(), other_.end());
  other_.erase(alike.second, other_.end());
  while (other_.size() < other.size()) {
    const std::size_t length = other_.size() + 1;
    if (rows_.size() <= length) rows_.emplace_back(word_.size() + 1);
    const char32_t letter = other[length - 1];
    fill(rows_[length], length, letter);
    const auto least = std::min_element(rows_[length].begin(), rows_[length].end());
    if (*least > most_) return {{}, behind(letter)};
    other_ += letter;
  }
  const unsigned count = rows_[other.size()].back();
  return {count <= most_ ? std::optional(count) : std::nullopt};
}

/// Whether a word that has so few slips may begin with other_ up to there, and this letter.
bool SlipCounter::may_go_on(std::size_t length, char32_t letter) {
  fill(tried_, length, letter);
  return *std::min_element(tried_.begin(), tried_.end()) <= most_;
}

/// The first such beginning behind other_ and this letter. What a letter of no word may stand for
/// any letter may.
std::u32string SlipCounter::behind(char32_t letter) {
  for (std::size_t length = other_.size() + 1;; --length) {
    std::optional<char32_t> next;
    if (may_go_on(length, letter_of_no_word)) {
      next = code_point_behind(letter);
    } else {
      const auto found =
          std::find_if(std::upper_bound(letters_.begin(), letters_.end(), letter), letters_.end(),
                       [&](char32_t one) { return may_go_on(length, one); });
      if (found != letters_.end()) next = *found;
    }
    if (next) return other_.substr(0, length - 1) + *next;
    if (length == 1) return {};
    letter = other_[length - 2];
  }
}

}  // namespace clipfile
