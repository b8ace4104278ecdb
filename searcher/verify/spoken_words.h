/// Says which words of an article are whose, by its quotes.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "common/stored_article.h"
#include "searcher/verify/mentions.h"
#include "searcher/verify/word_numbers.h"

namespace clipfile {

class SpokenWords {
 public:
  SpokenWords(const StoredArticle& stored, const WordNumbers& numbers);

  /// Those mentions of the story that stand within a quote of one of the speakers who are mentioned
  /// in the field said-by.
  Mentions keep_said(const Mentions& mentions, const Mentions& speakers) const;

  /// All that they say, stretch by stretch.
  Mentions all_said(const Mentions& speakers) const;

  /// For each speaker of the article whether he is mentioned in the field said-by.
  std::vector<char> find_speakers(const Mentions& mentions) const;

 private:
  struct Stretch {
    WordNumber first;
    WordNumber last;  ///< included
    std::size_t speaker;
  };

  void add_stretches(const StoredArticle& stored, const WordNumbers& numbers);

  std::vector<Stretch> stretches_;       ///< in order; a quote that goes over passages is several
  std::vector<WordNumber> name_starts_;  ///< where each speaker's name begins in the field
};

}  // namespace clipfile
