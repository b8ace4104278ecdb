/// Shows of an article and its copies the best, and a passage that was reprinted once; names the
/// others below.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>
#include <xapian.h>

#include "common/article.h"
#include "searcher/collapse/copies.h"
#include "searcher/collapse/reprints.h"
#include "searcher/ranking/article_reader.h"
#include "searcher/ranking/rank.h"

namespace clipfile {

/// Without body and asides, but for the mark of what was read by OCR.
Article citation_of(const Article& article);

class FirstOfCopies : public PassageChoice {
 public:
  /// All must outlive this; `sketches` are those of CopyFinder.
  FirstOfCopies(const Xapian::Database& database, ArticleReader& articles,
                const SketchColumn* sketches = nullptr)
      : database_(database), articles_(articles), copies_(database, articles, sketches) {}

  bool chooses(const RankedPassage& passage) override;

  /// At what the query finds behind the passages that were ranked.
  void look_at_others(const ArticleQuery& query, ArticleCheck* check);

  /// What is similar to an article that was chosen, earliest first.
  std::vector<Article> copies_of(Xapian::docid article) const;

  /// Articles with a passage that was not chosen because that at this place among the chosen ones,
  /// from 0, says the same; in the order of their ranks. Their copies, too, if those have it.
  std::vector<Article> reprints_of(std::size_t place) const;

  /// Of the articles of these passages.
  std::uint64_t count_copies(std::span<const RankedPassage> passages) const;

 private:
  /// An article that has a passage, and those that have it, too.
  struct Chosen {
    Xapian::docid docid;
    std::string text;
    std::vector<Xapian::docid> reprints;
  };

  const Xapian::Database& database_;
  ArticleReader& articles_;
  CopyFinder copies_;
  ShownParagraphs shown_;
  std::vector<Chosen> chosen_;
};

}  // namespace clipfile
