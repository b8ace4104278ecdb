/// Counts articles by what their citations say: publication, byline, year and the like.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "searcher/overview/matches.h"

namespace clipfile {

/// What articles can be counted by.
struct FacetField {
  std::string_view name;
  Xapian::valueno slot;
  std::size_t of_date = 0;  ///< so many characters of YYYYMMDD are the value; 0: it is no date
};

std::span<const FacetField> facet_fields();

/// Nothing where no field has this name; "lang" is one for "language", as in queries.
const FacetField* find_facet_field(std::string_view name);

struct FacetValue {
  std::string value;
  std::uint64_t articles = 0;

  bool operator==(const FacetValue&) const = default;
};

struct Facet {
  std::string field;
  std::vector<FacetValue> values;  ///< most articles first, then by their letters
  std::size_t more = 0;            ///< values behind the last of them
  std::uint64_t articles = 0;      ///< that were counted
  std::uint64_t without = 0;       ///< of these, that have no value
};

/// Values that differ in case only are one, written as most articles write it, and so are a
/// publication with and without its article, "The Courier" and "Courier", where there is no third
/// of that name; an article with
/// several values counts for each. A place is one without the day and the dash behind it. At most
/// so many values; 0: all.
Facet make_facet(const FacetField& field, const SlotCounts& counts, std::size_t limit);

}  // namespace clipfile
