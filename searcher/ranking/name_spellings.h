/// Finds the spellings of a name that the index holds.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "common/names/equivalents.h"

namespace clipfile {

struct NameSpelling {
  std::string term;
  std::uint64_t articles;  ///< that have it
  double likeness;

  bool operator==(const NameSpelling&) const = default;
};

/// What a word of the query was taken for, or might be; without the word itself. The more alike
/// first.
struct NameExpansion {
  std::string typed;
  std::vector<NameSpelling> same;
  std::vector<NameSpelling> doubtful;
};

class NameSpellings {
 public:
  /// `all` answers how many articles have a word; `parts` are the databases that it consists of,
  /// for Xapian gives the metadata of single ones only. Everything must outlive this.
  NameSpellings(const Xapian::Database& all, const std::vector<Xapian::Database>& parts,
                const Equivalents& equivalents)
      : all_(all), parts_(parts), equivalents_(equivalents) {}

  /// A word in lower case counts as a name only if the index does not know it, or mostly as one.
  /// Articles are those that have the spelling in the field of this prefix; of headline and body
  /// where it is empty.
  NameExpansion find(std::string_view typed, std::string_view prefix = {}) const;

 private:
  /// Spellings with the articles in which they stand as names.
  using Filed = std::map<std::string, std::uint64_t>;

  Filed read_filed(const std::vector<std::string>& keys) const;
  std::uint64_t count_as_name(const std::string& term, const std::vector<std::string>& keys) const;
  bool is_mostly_name(const std::string& term, std::uint64_t as_name) const;
  void add_equivalents(const std::string& term, std::string_view prefix,
                       NameExpansion& found) const;

  const Xapian::Database& all_;
  const std::vector<Xapian::Database>& parts_;
  const Equivalents& equivalents_;
};

}  // namespace clipfile
