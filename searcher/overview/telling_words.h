/// Finds the words that tell some articles from the rest of the archive.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <vector>
#include <xapian.h>

#include "searcher/ranking/lexicon.h"
#include "searcher/ranking/units.h"

namespace clipfile {

struct TellingWord {
  std::string term;   ///< folded: the most telling form
  WordFormSet forms;  ///< all that have its stem
};

struct TellingWordsRequest {
  WordFormSet left_out;            ///< words that are known already, in all their forms
  std::size_t most = 10;           ///< words
  std::size_t least_articles = 3;  ///< of the archive, that have a word which counts
};

/// The most telling first, by Xapian's expansion of a query (Bo1: Amati and van Rijsbergen 2002).
/// No function words of the archive's languages, no numbers, no words of one or two letters.
/// `lexicon` is that of the database, and expands no names.
std::vector<TellingWord> find_telling_words(const Xapian::Database& database, Lexicon& lexicon,
                                            std::span<const Xapian::docid> articles,
                                            const TellingWordsRequest& request);

}  // namespace clipfile
