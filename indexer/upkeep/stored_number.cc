// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/stored_number.h"

#include <xapian.h>

namespace clipfile {

std::optional<std::int64_t> read_stored_number(const std::string& value) {
  constexpr double largest = 9'007'199'254'740'992.0;  // 2^53
  const double number = Xapian::sortable_unserialise(value);
  if (!(number >= 1 && number <= largest)) return std::nullopt;
  const auto whole = static_cast<std::int64_t>(number);
  if (Xapian::sortable_serialise(static_cast<double>(whole)) != value) return std::nullopt;
  return whole;
}

}  // namespace clipfile
