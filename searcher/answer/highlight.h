/// Finds the words and phrases of a query in a piece of text.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/text/byte_range.h"
#include "searcher/ranking/article_check.h"
#include "searcher/ranking/units.h"

namespace clipfile {

class Highlighter {
 public:
  explicit Highlighter(std::vector<SearchUnit> units);

  /// In order, none overlapping; a phrase is one range.
  std::vector<ByteRange> find(std::string_view text) const;

 private:
  std::vector<SearchUnit> units_;
  /// By each form of their first word, which units may begin there.
  std::unordered_map<std::string, std::vector<std::size_t>> beginnings_;
};

/// The stretch of positions that the headline has; passages have those from 1 on.
inline constexpr std::size_t headline_stretch = 0;

/// The mentions (sorted) in the text of the headline or of a passage, by its stretch of positions.
/// In order, none overlapping.
std::vector<ByteRange> locate_mentions(std::string_view text,
                                       std::span<const FoundMention> mentions, std::size_t stretch);

/// The ranges of both, joined where they overlap.
std::vector<ByteRange> unite(std::vector<ByteRange> one, const std::vector<ByteRange>& other);

}  // namespace clipfile
