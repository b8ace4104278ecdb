/// Finds where in the candidate articles the words and phrases of a query stand.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>
#include <xapian.h>

#include "searcher/ranking/units.h"

namespace clipfile {

struct Hit {
  Xapian::termpos position;
  std::size_t unit;      ///< index into the units
  bool as_typed = true;  ///< and not in another ending or spelling

  auto operator<=>(const Hit&) const = default;
};

/// For each of `documents` (ascending) the hits of all units, in the order of their positions. A
/// phrase's hit is the position of its first word.
std::vector<std::vector<Hit>> find_hits(const Xapian::Database& database,
                                        std::span<const Xapian::docid> documents,
                                        std::span<const SearchUnit> units);

}  // namespace clipfile
