/// Takes from the words of a story what tells whether another says the same: all runs of four
/// words.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace clipfile {

/// Stands for a folded word, the same in every index.
using WordHash = std::uint64_t;

WordHash hash_word(std::string_view folded);

/// The words of a story in order, as WordScanner gives them; those of which folding leaves nothing
/// are left out.
struct StoryWords {
  std::vector<WordHash> headline;
  std::vector<WordHash> body;
};

inline constexpr std::size_t shingle_words = 4;

/// A shorter story is compared as a whole: the runs of a few words say too little.
inline constexpr std::size_t least_story_words = 20;

/// Whether a story is compared as a whole.
bool is_brief(const StoryWords& words);

/// Hashes of the runs of four words of the body, ascending, each once. Of a brief story one alone,
/// which is that of headline and body together; none where it has no words.
std::vector<std::uint64_t> shingles_of(const StoryWords& words);

/// The same in the order of the text, the nth beginning with the nth word of the body; one for a
/// brief story.
std::vector<std::uint64_t> shingles_in_order(const StoryWords& words);

}  // namespace clipfile
