/// Finds which words and phrases of a query the candidate articles have, and where those stand.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>
#include <xapian.h>

#include "searcher/ranking/units.h"

namespace clipfile {

/// A form of a word that an article has.
struct FoundForm {
  std::size_t unit;         ///< index into the units
  std::size_t word;         ///< of the unit
  const std::string* form;  ///< of the unit's
  bool as_typed;            ///< and not in another ending or spelling
  std::uint64_t most;       ///< how often it stands in the article at most
};

/// By unit and word.
using FoundForms = std::vector<FoundForm>;

/// For each of `documents` (ascending) what it has of the units, which must outlive the answer.
/// Needs no positions.
std::vector<FoundForms> find_forms(const Xapian::Database& database,
                                   std::span<const Xapian::docid> documents,
                                   std::span<const SearchUnit> units);

/// How often a unit stands in an article at most.
struct MostHits {
  std::uint64_t as_typed = 0;
  std::uint64_t otherwise = 0;
};

/// For each unit.
std::vector<MostHits> bound_hits(const FoundForms& forms, std::span<const SearchUnit> units);

struct Hit {
  Xapian::termpos position;
  std::size_t unit;      ///< index into the units
  bool as_typed = true;  ///< and not in another ending or spelling

  auto operator<=>(const Hit&) const = default;
};

/// The hits of all units in an article that has these forms, in the order of their positions. A
/// phrase's hit is the position of its first word.
std::vector<Hit> find_hits(const Xapian::Database& database, Xapian::docid document,
                           const FoundForms& forms, std::span<const SearchUnit> units);

}  // namespace clipfile
