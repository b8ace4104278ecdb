/// Turns the words and phrases of a query into terms of the index.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "common/schema.h"
#include "searcher/compile/synonyms.h"
#include "searcher/query/tree.h"
#include "searcher/ranking/lexicon.h"
#include "searcher/ranking/units.h"
#include "searcher/verify/mention_tree.h"

namespace clipfile {

/// A word or phrase in both forms.
struct CompiledWord {
  Xapian::Query query;
  MentionTree mentions;  ///< made inside operators only
};

/// How the words that follow are meant.
struct WordSurroundings {
  const schema::Field* field = nullptr;  ///< none: headline and body
  bool wanted = true;                    ///< not left out
  bool bound = false;                    ///< inside an operator such as w/n
};

/// What `~word` was taken for.
struct SynonymsOfWord {
  std::string typed;
  std::vector<std::string> members;  ///< the word itself is none
};

/// What was looked for, gathered word by word.
struct WantedWords {
  std::vector<SearchUnit> units;           ///< in headline and body
  std::vector<SearchUnit> headline_units;  ///< in the headline only
  std::vector<SynonymsOfWord> synonyms;
};

class WordCompiler {
 public:
  /// All must outlive the compiler. With `exact` no word has other endings.
  WordCompiler(Lexicon& lexicon, const Synonyms& synonyms, bool exact)
      : lexicon_(lexicon), synonyms_(synonyms), exact_(exact) {}

  /// Throws query::QueryError for a beginning of too many words, and for synonyms where none are
  /// known.
  CompiledWord compile(const query::Word& word, std::size_t column);
  CompiledWord compile(const query::Phrase& phrase);

  WordSurroundings surroundings;

  WantedWords take_wanted() { return std::move(wanted_); }

 private:
  std::string_view prefix() const { return surroundings.field ? surroundings.field->prefix : ""; }
  bool is_value() const;
  bool has_stems() const;
  bool is_of_names() const;
  bool is_in_story() const;

  CompiledWord compile_value(std::string_view text) const;
  CompiledWord compile_single(const std::string& typed, const std::string& word, bool exact);
  CompiledWord compile_beginning(const std::string& beginning, std::size_t column);
  CompiledWord compile_phrase(const std::vector<std::string>& words, const std::string& typed);
  CompiledWord compile_synonyms(const std::string& typed, std::size_t column);
  KnownWord find(const std::string& word, bool exact);
  WordTerms terms_of(const std::string& word);
  WordTerms with_prefix(const WordFormSet& forms) const;
  bool means(std::string_view member, const std::string& word);
  void want(SearchUnit unit);

  Lexicon& lexicon_;
  const Synonyms& synonyms_;
  bool exact_;
  WantedWords wanted_;
};

}  // namespace clipfile
