// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggest/edit_distance.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace clipfile {

std::optional<unsigned> edits_within(std::u32string_view one, std::u32string_view other,
                                     unsigned most) {
  const std::size_t longer = std::max(one.size(), other.size());
  if (longer - std::min(one.size(), other.size()) > most) return std::nullopt;
  using Row = std::vector<unsigned>;
  Row before_last(other.size() + 1);
  Row last(other.size() + 1);
  Row row(other.size() + 1);
  std::iota(last.begin(), last.end(), 0U);
  for (std::size_t i = 1; i <= one.size(); ++i) {
    row[0] = static_cast<unsigned>(i);
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const unsigned replaced = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
      const bool swapped =
          i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    if (*std::min_element(row.begin(), row.end()) > most) return std::nullopt;
    before_last.swap(last);
    last.swap(row);
  }
  return last.back() <= most ? std::optional(last.back()) : std::nullopt;
}

}  // namespace clipfile
