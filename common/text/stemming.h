/// Gives the two forms in which a word is indexed: the folded word and its stem in the language of
/// the text.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <xapian.h>

#include "common/text/word_memory.h"

namespace clipfile {

/// Remembers the forms of the words it has seen, for text repeats its words. One for each thread.
class WordAnalyser {
 public:
  /// `language` is an ISO 639-1 code; any other text means: no stemmer.
  explicit WordAnalyser(std::string_view language);

  /// The forms stay where they are until the next call.
  WordForms analyse(std::string_view word);

  std::string stem_of(std::string_view word) { return std::string(analyse(word).stem); }

 private:
  Xapian::Stem stemmer_;
  bool stems_plain_words_;  ///< without diacritics
  WordMemory known_;
  std::string term_;  ///< of the last word that was new
  std::string stem_;
};

/// Whether Snowball has a stemmer for this ISO 639-1 code.
bool has_stemmer(std::string_view language);

}  // namespace clipfile
