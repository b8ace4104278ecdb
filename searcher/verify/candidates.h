/// Reads from the index what is asked about some articles at once: languages, positions, texts.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>
#include <xapian.h>

#include "searcher/verify/mention_tree.h"
#include "searcher/verify/mentions.h"
#include "searcher/verify/spoken_words.h"
#include "searcher/verify/text_units.h"
#include "searcher/verify/word_numbers.h"

namespace clipfile {

/// Each thing is read when it is asked for, and kept where it may be asked for again.
class Candidates {
 public:
  /// `database` and `languages` (codes that the index knows) must outlive this; articles ascending.
  Candidates(const Xapian::Database& database, const std::vector<std::string>& languages,
             std::span<const Xapian::docid> articles);

  std::span<const Xapian::docid> articles() const { return articles_; }

  /// For each article the mentions of these words, one straight behind the other. Words of the
  /// story are numbered as WordNumbers does it, those of another field by their positions.
  std::vector<Mentions> find(const std::vector<WordTerms>& words, bool in_story);

  const WordNumbers& numbers(std::size_t article);

  /// Throws Xapian::DatabaseCorruptError where the stored article is none.
  const TextUnits& units(std::size_t article, query::Unit unit);
  const SpokenWords& spoken(std::size_t article);

 private:
  using Positions = std::vector<Xapian::termpos>;

  void read_languages();
  std::vector<Positions> find_word(const WordTerms& word);
  void add_positions(const std::string& term, const std::vector<char>& counts_in,
                     std::vector<Positions>& found) const;

  const Xapian::Database& database_;
  const std::vector<std::string>& known_languages_;
  std::span<const Xapian::docid> articles_;
  std::vector<std::size_t>
      languages_;  ///< of each article: its place in known_languages_, or behind
  std::vector<WordNumbers> numbers_;
  std::map<std::pair<std::size_t, query::Unit>, TextUnits> units_;
  std::map<std::size_t, SpokenWords> spoken_;
};

}  // namespace clipfile
