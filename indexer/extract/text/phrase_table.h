/// Looks words and phrases up in a table of them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

namespace clipfile {

using Phrases = std::span<const std::string_view>;

/// Phrases in the order of their bytes, so that one is found without looking at all of them.
template <std::size_t count>
class SortedPhrases {
 public:
  constexpr explicit SortedPhrases(std::array<std::string_view, count> phrases)
      : phrases_(std::move(phrases)) {
    std::sort(phrases_.begin(), phrases_.end());
    for (const std::string_view phrase : phrases_) {
      const auto spaces = std::count(phrase.begin(), phrase.end(), ' ');
      most_words_ = std::max(most_words_, static_cast<std::size_t>(spaces) + 1);
    }
  }

  constexpr bool holds(std::string_view phrase) const {
    return std::binary_search(phrases_.begin(), phrases_.end(), phrase);
  }

  /// Whether one of the phrases starts so.
  constexpr bool holds_one_with_start(std::string_view start) const {
    const auto first = std::lower_bound(phrases_.begin(), phrases_.end(), start);
    return first != phrases_.end() && first->starts_with(start);
  }

  /// Whether the text starts with one of the phrases, whatever stands behind it.
  constexpr bool holds_beginning_of(std::string_view text) const {
    return std::any_of(phrases_.begin(), phrases_.end(),
                       [text](std::string_view phrase) { return text.starts_with(phrase); });
  }

  /// Whether one of them may be the start of a text of this first_key_word.
  constexpr bool may_start_with(std::string_view word) const {
    if (word.empty()) return true;
    const auto first = std::lower_bound(phrases_.begin(), phrases_.end(), word);
    return first != phrases_.end() && first->starts_with(word) &&
           (first->size() == word.size() || (*first)[word.size()] == ' ');
  }

  /// Whether the first words of `key`, which are parted by one space each, are one of the phrases.
  constexpr bool holds_start_of(std::string_view key) const {
    std::size_t end = 0;
    for (std::size_t words = 0; words < most_words_ && end != key.npos; ++words) {
      end = key.find(' ', words == 0 ? 0 : end + 1);
      if (holds(key.substr(0, end))) return true;
    }
    return false;
  }

 private:
  std::array<std::string_view, count> phrases_;
  std::size_t most_words_ = 0;
};

template <std::size_t count>
constexpr bool holds(const SortedPhrases<count>& phrases, std::string_view phrase) {
  return phrases.holds(phrase);
}

inline bool holds(Phrases phrases, std::string_view phrase) {
  return std::find(phrases.begin(), phrases.end(), phrase) != phrases.end();
}

}  // namespace clipfile
