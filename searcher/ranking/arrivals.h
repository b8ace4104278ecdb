/// Narrows a query to the articles that came in behind a place in the order of ingestion.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>
#include <xapian.h>

namespace clipfile {

/// How far an index has come. Numbers of two lineages say nothing about each other.
struct IndexPosition {
  std::string lineage;
  std::uint64_t sequence = 0;  ///< of the article that came last; 0 where there was none

  bool operator==(const IndexPosition&) const = default;
};

/// Of a single index.
IndexPosition read_position(const Xapian::Database& database);

/// The articles with a higher number, by document id.
std::vector<Xapian::docid> find_arrivals(const Xapian::Database& database, std::uint64_t sequence);

/// What `query` finds among `articles` (ascending, of a single index), with the same weights.
Xapian::Query narrow_to(const Xapian::Query& query, const std::vector<Xapian::docid>& articles);

}  // namespace clipfile
