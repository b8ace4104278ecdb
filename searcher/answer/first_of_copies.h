/// Shows of an article and its copies the best, and names the others below it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>
#include <xapian.h>

#include "common/article.h"
#include "searcher/collapse/copies.h"
#include "searcher/ranking/article_reader.h"
#include "searcher/ranking/rank.h"

namespace clipfile {

/// Without body and asides, but for the mark of what was read by OCR.
Article citation_of(const Article& article);

class FirstOfCopies : public PassageChoice {
 public:
  /// `database` must outlive this.
  explicit FirstOfCopies(const Xapian::Database& database)
      : database_(database), copies_(database) {}

  bool chooses(const RankedPassage& passage) override { return copies_.leads(passage.docid); }

  /// At what the query finds behind the passages that were ranked.
  void look_at_others(const ArticleQuery& query, ArticleCheck* check);

  /// What is similar to an article that was chosen, earliest first.
  std::vector<Article> copies_of(Xapian::docid article, ArticleReader& articles) const;

  /// Of the articles of these passages.
  std::uint64_t count_copies(std::span<const RankedPassage> passages) const;

 private:
  const Xapian::Database& database_;
  CopyFinder copies_;
};

}  // namespace clipfile
