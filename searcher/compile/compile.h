/// Compiles the tree of a query into what Xapian matches and what passages are searched for.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/tree.h"
#include "searcher/ranking/article_ranking.h"
#include "searcher/ranking/lexicon.h"
#include "searcher/ranking/units.h"

namespace clipfile {

/// What becomes of several plain words.
enum class Tiers : std::uint8_t {
  all_first,  ///< articles that hold all of them first, then the rest; a sentence is ranked as one
  all,        ///< only articles that hold all of them
  any,        ///< one ranking of whatever holds one of them
};

struct CompileOptions {
  Tiers tiers = Tiers::all_first;
  bool exact = false;  ///< no stems: every word as typed
};

struct CompiledQuery {
  ArticleQuery articles;
  std::vector<SearchUnit> units;           ///< what is looked for in headline and body
  std::vector<SearchUnit> headline_units;  ///< what is looked for in the headline only
  std::vector<std::string> passed_over;    ///< function words that were left out
};

/// Throws query::QueryError for operators that are not supported yet and for truncations of too
/// many words.
CompiledQuery compile_query(const query::Node& root, Lexicon& lexicon,
                            const Xapian::Database& database, const CompileOptions& options);

}  // namespace clipfile
