/// Files the spellings of names that articles hold under their keys, in the index's metadata.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <xapian.h>

namespace clipfile {

/// Writes in the transaction that is open, so that what it files commits with the articles. It
/// never takes a spelling away: one whose articles are gone has no term any more, and is passed
/// over.
class NameLexicon {
 public:
  /// `names`: of one article, as join_name_words has them. Whoever made them is not trusted: what
  /// cannot be a term is passed over.
  void add(Xapian::WritableDatabase& database, std::string_view names);

  /// So many more articles have this name. What `standing` files of it counts too, and stays as it
  /// is.
  void count(const Xapian::Database& standing, Xapian::WritableDatabase& database,
             const std::string& name, std::uint64_t articles);

  /// The transaction was not committed.
  void forget() { articles_.clear(); }

 private:
  std::unordered_map<std::string, std::uint64_t> articles_;  ///< of each name seen, so many
};

}  // namespace clipfile
