/// Counts and lists the articles that a query finds, every one of them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>
#include <xapian.h>

#include "searcher/ranking/article_check.h"

namespace clipfile {

/// In how many articles each value of a slot stands.
using ValueCounts = std::map<std::string, std::uint64_t>;

struct SlotCounts {
  std::uint64_t articles = 0;
  std::map<Xapian::valueno, ValueCounts> values;  ///< of each slot that was asked for
};

class Matches {
 public:
  /// `check` says which of the articles that Xapian finds count; without one all do. Both must
  /// outlive this.
  Matches(const Xapian::Database& database, Xapian::Query query, ArticleCheck* check = nullptr)
      : database_(database), query_(std::move(query)), check_(check) {}

  /// Exact. Counted where the index is, also by a server; where articles have to be checked, here.
  SlotCounts count(std::span<const Xapian::valueno> slots) const;

  /// Ascending; of those that are found only what `narrower` finds too.
  std::vector<Xapian::docid> list(const Xapian::Query& narrower = Xapian::Query::MatchAll) const;

 private:
  SlotCounts count_checked(std::span<const Xapian::valueno> slots) const;
  Xapian::Enquire ask(const Xapian::Query& query) const;

  const Xapian::Database& database_;
  Xapian::Query query_;
  ArticleCheck* check_;
};

}  // namespace clipfile
