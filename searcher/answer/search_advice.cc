// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/search.h"
#include "searcher/query/query_error.h"
#include "searcher/verify/verifier.h"

namespace clipfile {

/// 0 for what makes no sense alone.
std::uint64_t Searcher::count(const query::Node& root, Lexicon& lexicon,
                              const SearchRequest& request) try {
  CompileOptions options = request.compile;
  options.tiers = Tiers::all;
  const CompiledQuery compiled =
      compile_query(root, lexicon, database_, options, synonyms_for(root));
  Verifier verifier(database_, lexicon.languages(), compiled.requirements);
  return Matches(database_, compiled.articles.all,
                 compiled.requirements.empty() ? nullptr : &verifier)
      .count({})
      .articles;
} catch (const query::QueryError&) {
  return 0;
}

void Searcher::add_advice(Answer& answer, const query::Node& root, Lexicon& lexicon,
                          const SearchRequest& request) {
  if (answer.indexed == 0) return;
  const AdviceRequest wanted{.passed_over = answer.passed_over,
                             .languages = lexicon.languages(),
                             .nothing_found = answer.articles == 0 && answer.shown() == 0};
  answer.advice = advise(database_, root, wanted,
                         [&](const query::Node& node) { return count(node, lexicon, request); });
}

}  // namespace clipfile
