/// Looks a query's words up in the words that the index holds.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "common/schema.h"
#include "common/text/stemming.h"
#include "searcher/ranking/name_spellings.h"
#include "searcher/ranking/units.h"

namespace clipfile {

/// What the index holds of one word.
struct KnownWord {
  std::vector<std::string>
      stems;          ///< folded, one for each way in which a language of the index stems the word
  WordFormSet forms;  ///< the index's words with one of these stems; the word itself at least
};

/// Which words of the index have a stem that is looked for: in texts of a language, and in texts
/// that no stemmer is for.
struct FormsByLanguage {
  std::map<std::string, WordFormSet, std::less<>> stemmed;  ///< for each of Lexicon::languages()
  WordFormSet elsewhere;
};

class Lexicon {
 public:
  /// `database` must outlive the lexicon.
  explicit Lexicon(const Xapian::Database& database);

  /// From now on find_stemmed, find_forms_by_language and find_name take other spellings of a name
  /// for the name itself.
  /// `names` must outlive the lexicon.
  void expand_names(const NameSpellings& names) { names_ = &names; }

  /// For each word that find_stemmed or find_name took, or might take, for other spellings too;
  /// without those that share its stem.
  const std::vector<NameExpansion>& expansions() const { return expansions_; }

  /// The languages of the index that Snowball can stem, as ISO 639-1 codes.
  const std::vector<std::string>& languages() const { return languages_; }

  /// `word` as typed, one word as WordScanner gives it.
  KnownWord find_stemmed(std::string_view word);

  /// The same word by word as articles hold it: those whose stem in an article's own language is
  /// one of find_stemmed's.
  FormsByLanguage find_forms_by_language(std::string_view word);

  /// Whether two words, as typed, have the same stem in some language of the index.
  bool have_same_stem(std::string_view one, std::string_view other);

  /// Only the word as it is, folded.
  KnownWord find_exact(std::string_view word);

  /// The word as it is, and other spellings of the name that the field has. Typed is what people
  /// type: "byline:Riabkov".
  KnownWord find_name(std::string_view word, const schema::Field& field);

  /// Every word of the index that begins so, folded, in order; at most `most`, and one more where
  /// there are more.
  std::vector<std::string> find_beginning(std::string_view beginning, std::size_t most) const;

  /// How rare the forms are among the passages of the index: a natural logarithm, above zero.
  /// Collection frequency stands in for the number of passages that have the word.
  double inverse_frequency(const WordFormSet& forms) const;

 private:
  WordAnalyser& analyser(const std::string& language);
  std::set<std::string> stems_of(std::string_view word);
  std::set<std::string> words_like(const std::string& term,
                                   const std::set<std::string>& stems) const;
  KnownWord find_inflected(std::string_view word);
  FormsByLanguage inflected_by_language(std::string_view word);
  void add_other_spellings(std::string_view word, KnownWord& known);
  void tell(NameExpansion expansion);

  const Xapian::Database& database_;
  std::vector<std::string> languages_;
  std::map<std::string, WordAnalyser> analysers_;
  const NameSpellings* names_ = nullptr;
  std::vector<NameExpansion> expansions_;
};

}  // namespace clipfile
