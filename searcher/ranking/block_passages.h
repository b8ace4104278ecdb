/// Goes through the passages of a block of articles, best first, and reads the positions of those
/// articles only that may come next.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>
#include <xapian.h>

#include "searcher/ranking/article_check.h"
#include "searcher/ranking/positions.h"
#include "searcher/ranking/rank.h"

namespace clipfile {

/// What passages are ranked by; all of it outlives the ranking.
struct PassageDemand {
  const Xapian::Database& database;
  std::span<const SearchUnit> units;
  const RankingRequest& request;
  const RankingSettings& settings;
  ArticleCheck* check;    ///< null where nothing is checked
  double article_weight;  ///< of an article's score in that of its passages
  double typed_worth;     ///< for an article of the first tier that has all words as typed
};

/// The order is that of all passages of all articles of the block. An article whose best passage
/// would come behind those at hand waits: what a passage can score is bounded by how often the
/// article has the words, which needs no positions (the threshold algorithm of Fagin, Lotem and
/// Naor, 2001). Where parts of a query are looked for in the passages all is read at once.
class BlockPassages {
 public:
  BlockPassages(const PassageDemand& demand, std::span<const RankedArticle> block);

  /// Nothing behind the last.
  std::optional<RankedPassage> next();

  /// How many matched, where an article that was not read counts as one.
  std::uint64_t found() const { return found_ + unread_.size(); }
  bool has_read_all() const { return unread_.empty(); }

 private:
  struct Candidate {
    RankedArticle article;
    std::size_t place;    ///< in the block
    std::string lengths;  ///< of its passages
    double recency;
    FoundForms forms;
    std::vector<FoundMention> mentions;
    double bound;  ///< of what its passages score
  };

  struct Placed {
    RankedPassage passage;
    std::size_t place;  ///< of the article
    std::size_t order;  ///< within the article
  };

  double bound_score(const Candidate& candidate) const;
  bool is_before(const Placed& one, const Placed& other) const;
  bool is_before(const Placed& passage, const Candidate& unread) const;
  void order_unread();
  std::size_t count_needed() const;
  void read_more(std::size_t count);
  void read(const Candidate& candidate);

  PassageDemand demand_;
  double average_length_ = 1;
  std::vector<Candidate> unread_;  ///< the one that may come first is last
  std::vector<Placed> ready_;      ///< best first
  std::size_t next_ = 0;           ///< of those that are ready
  std::uint64_t found_ = 0;
};

}  // namespace clipfile
