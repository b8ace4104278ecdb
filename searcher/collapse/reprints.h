/// Knows a passage again that was reprinted word for word, whatever passages it was cut into.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace clipfile {

/// A paragraph of fewer words is known again by nobody: "He declined to comment."
inline constexpr std::size_t least_reprinted_words = 8;

/// A hash of the words of each paragraph that has enough of them, without case and punctuation.
std::vector<std::uint64_t> hash_paragraphs(std::string_view passage);

/// Whether all paragraphs of a passage that are long enough stand in a text, too.
bool holds_paragraphs(std::string_view text, std::string_view passage);

/// The paragraphs of the passages that were shown.
class ShownParagraphs {
 public:
  /// Where each paragraph of the passage that is long enough was shown before (and there is one),
  /// the place of the passage in which the first of them stood; else takes the passage for one that
  /// is shown. The first has the place 0.
  std::optional<std::size_t> find_or_add(std::string_view passage);

 private:
  std::unordered_map<std::uint64_t, std::size_t> places_;
  std::size_t shown_ = 0;  ///< passages
};

}  // namespace clipfile
