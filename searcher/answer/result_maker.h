/// Makes a result of a passage that was ranked: its text, its citation, its highlights.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>
#include <xapian.h>

#include "searcher/answer/answer.h"
#include "searcher/compile/compile.h"
#include "searcher/ranking/article_reader.h"
#include "searcher/ranking/rank.h"
#include "searcher/verify/verifier.h"

namespace clipfile {

class ResultMaker {
 public:
  /// All must outlive the maker. `context` is how many paragraphs before and behind a passage are
  /// given with it.
  ResultMaker(const Xapian::Database& database, const CompiledQuery& compiled, Verifier& verifier,
              ArticleReader& articles, std::size_t context);

  /// `rank` counts from 1.
  Result make(const RankedPassage& ranked, std::size_t rank);

 private:
  void take_passage(const StoredArticle& stored, std::size_t passage, Result& result) const;
  void mark(Xapian::docid article, const std::string& headline, Result& result);
  std::vector<std::string> lacking(Xapian::docid article) const;
  bool grants(const Wish& wish, Xapian::docid article) const;

  const Xapian::Database& database_;
  const CompiledQuery& compiled_;
  Verifier& verifier_;
  ArticleReader& articles_;
  std::size_t context_;
  std::vector<SearchUnit> units_;
  std::vector<SearchUnit> headline_units_;
};

}  // namespace clipfile
