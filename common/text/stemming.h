/// Gives the two forms in which a word is indexed: the folded word and its stem in the language of
/// the text.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <xapian.h>

namespace clipfile {

struct WordForms {
  std::string term;  ///< folded; empty where nothing is left of the word
  std::string stem;  ///< folded stem; the same as `term` where the language has no stemmer

  bool operator==(const WordForms&) const = default;
};

/// Remembers the forms of the words it has seen, for text repeats its words. One for each thread.
class WordAnalyser {
 public:
  /// `language` is an ISO 639-1 code; any other text means: no stemmer.
  explicit WordAnalyser(std::string_view language);

  /// The reference holds until the next call.
  const WordForms& analyse(std::string_view word);

 private:
  Xapian::Stem stemmer_;
  bool stems_plain_words_;  ///< without diacritics
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string, WordForms, Hash, std::equal_to<>> known_;
};

/// Whether Snowball has a stemmer for this ISO 639-1 code.
bool has_stemmer(std::string_view language);

}  // namespace clipfile
