/// Finds the words of the index that a word may be a slip of.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

namespace clipfile {

struct Spelling {
  std::string term;  ///< folded, without the prefix
  std::uint64_t articles = 0;
  unsigned edits = 0;

  bool operator==(const Spelling&) const = default;
};

/// Which slips are looked for.
struct SlipReach {
  unsigned most = 2;
  bool in_first_letter = true;
};

/// The likeliest first: fewer slips, more articles. `word` is folded. One slip is found anywhere in
/// it, two behind its first letter or where the first two are swapped or the first is missing, if
/// `reach` allows. Words of fewer than four letters have too many neighbours to have any; words
/// with digits are no slips.
std::vector<Spelling> find_spellings(const Xapian::Database& database, std::string_view prefix,
                                     std::string_view word, SlipReach reach = {});

/// All values with that prefix, the most frequent first; for fields that have few.
std::vector<Spelling> list_values(const Xapian::Database& database, std::string_view prefix,
                                  std::size_t most);

}  // namespace clipfile
