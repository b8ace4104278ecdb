/// Takes the phrases of three words out of a text, by which copies and edits of it are known again.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "common/text/byte_range.h"

namespace clipfile {

/// Three folded words one after another, hashed to 24 bits.
using PhraseHash = std::uint32_t;

inline constexpr std::size_t phrase_words = 3;
inline constexpr std::size_t phrase_hashes = std::size_t{1} << 24;  ///< different ones

/// A text as its words and phrases.
struct PhrasedText {
  std::vector<ByteRange> words;     ///< in the text
  std::vector<PhraseHash> phrases;  ///< the nth begins with the nth word; one of all words where
                                    ///< they are fewer than three
};

PhrasedText split_into_phrases(std::string_view text);

/// A set of phrases in 2 MB.
class KnownPhrases {
 public:
  KnownPhrases() : known_(phrase_hashes) {}

  void insert(std::span<const PhraseHash> phrases);
  void erase(std::span<const PhraseHash> phrases);
  bool contains(PhraseHash phrase) const { return known_[phrase]; }

 private:
  std::vector<bool> known_;
};

/// Whether a text says nothing but what is known: all words of its paragraphs that hold one of
/// `marks` (of all, where there are no marks) stand in known phrases, but for a few that were
/// edited: 3, or a quarter of them if that is less, or a twentieth if that is more. Another figure
/// is no edit.
bool is_known(std::string_view text, const PhrasedText& phrased, std::span<const ByteRange> marks,
              const KnownPhrases& known);

}  // namespace clipfile
