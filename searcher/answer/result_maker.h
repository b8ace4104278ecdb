/// Makes results of passages that were ranked: text, citation, highlights, what is lacking.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>
#include <xapian.h>

#include "searcher/answer/answer.h"
#include "searcher/answer/highlight.h"
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

  /// Looks up what makes of these passages will ask, which is cheaper for many at once. Forgets
  /// those of before.
  void prepare(std::span<const RankedPassage> passages);

  /// Of a passage that was prepared; `rank` counts from 1.
  Result make(const RankedPassage& ranked, std::size_t rank);

 private:
  /// What is known of an article beside its text.
  struct Known {
    std::vector<FoundMention> mentions;
    std::vector<std::string> lacks;
  };

  bool may_lack(const RankedPassage& passage) const;
  void find_lacking(const std::vector<Xapian::docid>& articles);
  std::vector<Xapian::docid> granted(const Wish& wish, const std::vector<Xapian::docid>& articles);
  void take_passage(const StoredArticle& stored, std::size_t passage, Result& result) const;
  void mark(std::span<const FoundMention> mentions, const std::string& headline,
            Result& result) const;

  const Xapian::Database& database_;
  const CompiledQuery& compiled_;
  Verifier& verifier_;
  ArticleReader& articles_;
  std::size_t context_;
  Highlighter highlighter_;
  Highlighter headline_highlighter_;
  std::map<Xapian::docid, Known> known_;
};

}  // namespace clipfile
