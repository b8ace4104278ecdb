/// Says to which sentence and which paragraph each word of an article belongs.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "common/stored_article.h"
#include "searcher/query/tree.h"
#include "searcher/verify/mentions.h"
#include "searcher/verify/word_numbers.h"

namespace clipfile {

/// The headline is a sentence and a paragraph; so is the deck a paragraph. A word that a sentence
/// ends within belongs to the one it begins in.
class TextUnits {
 public:
  /// Of sentences or paragraphs.
  TextUnits(const StoredArticle& stored, const WordNumbers& numbers, query::Unit unit);

  std::size_t unit_of(WordNumber number) const;

 private:
  std::vector<WordNumber> starts_;  ///< the first word of each, rising
};

}  // namespace clipfile
