/// Compiles the tree of a query into what Xapian matches and what passages are searched for.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "searcher/compile/synonyms.h"
#include "searcher/compile/word_queries.h"
#include "searcher/query/tree.h"
#include "searcher/ranking/article_ranking.h"
#include "searcher/ranking/lexicon.h"
#include "searcher/ranking/units.h"
#include "searcher/verify/verifier.h"

namespace clipfile {

/// What becomes of several plain words.
enum class Tiers : std::uint8_t {
  all_first,  ///< articles that hold all of them first, then the rest; a sentence is ranked as one
  all,        ///< only articles that hold all of them
  any,        ///< one ranking of whatever holds one of them
};

struct CompileOptions {
  Tiers tiers = Tiers::all_first;
  bool exact = false;  ///< no stems, and no other spellings: every word as typed
  bool names = true;   ///< whether other spellings of a name are looked for

  bool expands_names() const { return names && !exact; }
};

/// One of several words or operators beside each other, which an article may lack.
struct Wish {
  std::string typed;  ///< in canonical form
  Xapian::Query query;
  std::optional<Condition> check;  ///< of what the query finds; nothing where that is exact
};

struct CompiledQuery {
  ArticleQuery articles;
  Requirements requirements;      ///< what Xapian cannot tell of the articles that it finds
  std::vector<Wish> wishes;       ///< in the order typed
  std::vector<SearchUnit> units;  ///< what is looked for in headline and body
  std::vector<SearchUnit> headline_units;  ///< what is looked for in the headline only
  std::vector<std::string> passed_over;    ///< function words that were left out
  std::vector<SynonymsOfWord> synonyms;    ///< what was made of each ~word
  std::optional<MentionTree> speakers;     ///< whom said-by: asks for, where all has to quote one
};

/// Throws query::QueryError, with the column, for operators around what makes no sense in them,
/// truncations of too many words, and synonyms where none are known.
CompiledQuery compile_query(const query::Node& root, Lexicon& lexicon,
                            const Xapian::Database& database, const CompileOptions& options,
                            const Synonyms& synonyms = {});

}  // namespace clipfile
