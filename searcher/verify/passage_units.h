/// Says which words of an article cannot stand in one sentence or paragraph, by the lengths of its
/// passages alone.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "searcher/query/tree.h"
#include "searcher/verify/mentions.h"
#include "searcher/verify/word_numbers.h"

namespace clipfile {

/// Coarser than TextUnits: words of one sentence (or paragraph) are in one unit, and others may be.
class PassageUnits {
 public:
  PassageUnits(const WordNumbers& numbers, query::Unit unit);

  std::size_t unit_of(WordNumber number) const;

 private:
  std::vector<WordNumber> starts_;  ///< the first word of each, rising
};

}  // namespace clipfile
