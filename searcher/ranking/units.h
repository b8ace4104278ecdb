/// Holds what ranking, highlighting and counting look for in a text: the words and phrases of a
/// query.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <set>
#include <string>
#include <vector>

namespace clipfile {

/// The forms of one word that the index holds, folded: "sanction", "sanctions", "sanctioned".
using WordFormSet = std::set<std::string, std::less<>>;

/// A word, or the words of a phrase one after another.
struct SearchUnit {
  std::string typed;               ///< as the user wrote it
  std::vector<WordFormSet> words;  ///< one set for a word; as many as the phrase has words
  double idf = 0;                  ///< from collection frequencies, natural logarithm
  bool bound = false;  ///< stands inside an operator only, as in a w/5 b: is found where
                       ///< that is fulfilled, and not wherever the word stands

  bool operator==(const SearchUnit&) const = default;
};

}  // namespace clipfile
