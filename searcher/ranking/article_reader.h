/// Reads what an index stores for an article.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <xapian.h>

#include "common/stored_article.h"

namespace clipfile {

/// Throws Xapian::DatabaseCorruptError where it is not readable.
StoredArticle read_article(const Xapian::Database& database, Xapian::docid docid);

/// Reads stored articles, and keeps some for the next time that they are asked for.
class ArticleReader {
 public:
  /// `database` must outlive the reader.
  explicit ArticleReader(const Xapian::Database& database) : database_(database) {}

  /// Holds until the next call.
  const StoredArticle& read(Xapian::docid docid);

 private:
  static constexpr std::size_t most_kept = 500;

  const Xapian::Database& database_;
  std::map<Xapian::docid, StoredArticle> articles_;
};

}  // namespace clipfile
