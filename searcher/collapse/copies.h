/// Finds the copies of an article, such as one agency's story in several papers, below the best
/// one.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <vector>
#include <xapian.h>

#include "searcher/collapse/compared_story.h"
#include "searcher/collapse/sketch_column.h"
#include "searcher/collapse/sketch_table.h"
#include "searcher/ranking/article_reader.h"

namespace clipfile {

/// The articles that the query may find, ascending; nothing where those may be any.
using ListPossible = std::function<std::optional<std::vector<Xapian::docid>>()>;

/// Those of the articles that the query finds.
using FindAmong = std::function<std::vector<Xapian::docid>(const std::vector<Xapian::docid>&)>;

/// Leaders are the articles that are no copy of an earlier leader; any other belongs to the first
/// leader that it is a copy of. So each stands below an article that it was compared with, and no
/// chain of copies of copies brings different stories together.
class CopyFinder {
 public:
  /// All must outlive the finder; `articles` reads the database, `column` has its sketches where
  /// they are in memory.
  CopyFinder(const Xapian::Database& database, ArticleReader& articles,
             const SketchColumn* column = nullptr)
      : database_(database), articles_(articles), column_(column) {}

  /// For the articles in the order of their ranks: whether it leads. Asked again, the answer is the
  /// same.
  bool leads(Xapian::docid article);

  /// Adds the copies of all leaders among the articles of the index that leads() was not asked
  /// about. Takes time for each article that the query may find, but little.
  void look_at_others(const ListPossible& list_possible, const FindAmong& find_among);

  /// By docid. `leader` is one.
  const std::vector<Xapian::docid>& copies_of(Xapian::docid leader) const;

 private:
  struct Leader {
    Xapian::docid docid;
    std::optional<ComparedStory> story;
    std::vector<Xapian::docid> copies;
  };

  /// An article's leader, if it has one; and its story, if it was read for that.
  struct Comparison {
    std::optional<std::size_t> leader;
    std::optional<ComparedStory> story;
  };

  ComparedStory read(Xapian::docid article) const;
  const ComparedStory& story_of(Leader& leader) const;
  Comparison find_leader(Xapian::docid article, const Sketch& sketch);
  void keep_close_to_leaders(std::vector<Xapian::docid>& articles) const;
  std::vector<Xapian::docid> find_candidates(const ListPossible& list_possible,
                                             std::map<Xapian::docid, Sketch>& sketches) const;

  const Xapian::Database& database_;
  ArticleReader& articles_;
  const SketchColumn* column_;
  SketchTable sketches_;  ///< of the leaders, in their order
  std::vector<Leader> leaders_;
  std::map<Xapian::docid, std::size_t> places_;  ///< of the leader of each article
};

}  // namespace clipfile
