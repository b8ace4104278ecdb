/// Checks articles word by word for what Xapian cannot express: distances, sentences, counts.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>
#include <xapian.h>

#include "searcher/ranking/article_check.h"
#include "searcher/verify/candidates.h"
#include "searcher/verify/mention_tree.h"

namespace clipfile {

/// What is to be checked; nothing where Xapian's answer is exact.
struct Requirements {
  std::optional<Condition> all;
  std::optional<Condition> some;
  std::vector<QueryPart> parts;  ///< what passages are chosen by

  bool empty() const { return !all && !some; }
};

class Verifier : public ArticleCheck {
 public:
  /// All must outlive the verifier; `languages` are those of the index that have stemmers.
  Verifier(const Xapian::Database& database, const std::vector<std::string>& languages,
           const Requirements& requirements);

  bool narrows() const override { return !requirements_.empty(); }
  std::vector<char> holds(std::span<const Xapian::docid> articles, Demand demand) override;
  std::vector<std::vector<FoundMention>> find_mentions(
      std::span<const Xapian::docid> articles) override;

  /// For each of the articles, ascending.
  std::vector<char> holds(const Condition& condition, std::span<const Xapian::docid> articles);

  /// By their numbers among Quotes::speakers, those whom the tree mentions in the field said-by.
  std::vector<char> find_speakers(const MentionTree& speakers, Xapian::docid article);

 private:
  using AddMention = std::function<void(std::size_t article, const Mention& mention)>;

  const std::vector<Xapian::docid>& matches_of(const Condition& condition);
  std::vector<char> check(const Condition& condition, Candidates& candidates);
  std::vector<char> check_matching(const Condition& condition, const Candidates& candidates);
  void collect(const Condition& condition, const std::vector<char>& wanted, Candidates& candidates,
               const AddMention& add);

  const Xapian::Database& database_;
  const std::vector<std::string>& languages_;
  const Requirements& requirements_;
  std::map<const Condition*, std::vector<Xapian::docid>> matches_;  ///< sorted
};

}  // namespace clipfile
