/// Remembers the forms of words, close together, so that to find one costs few misses of the
/// processor's cache.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clipfile {

/// Of whoever gives it.
struct WordForms {
  std::string_view term;  ///< folded; empty where nothing is left of the word
  std::string_view stem;  ///< folded stem; the same as `term` where the language has no stemmer

  bool operator==(const WordForms&) const = default;
};

class WordMemory {
 public:
  /// The forms stay where they are until a word is added.
  std::optional<WordForms> find(std::string_view word) const;

  /// A word that is not remembered yet. Passes over those of which a text has more than 255 bytes.
  void add(std::string_view word, const WordForms& forms);

  std::size_t size() const { return words_; }

  void clear();

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t entry = nothing;  ///< where in `entries_`
  };
  static constexpr std::uint32_t nothing = 0xFFFF'FFFF;

  void place(const Slot& slot);
  void grow();

  std::vector<Slot> slots_;  ///< a power of two of them, at least half of them empty
  std::string entries_;      ///< of each word three sizes of a byte each, and the texts
  std::size_t words_ = 0;
};

}  // namespace clipfile
