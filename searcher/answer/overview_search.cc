// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <chrono>
#include <utility>

#include "searcher/answer/describe_answer.h"
#include "searcher/answer/search.h"

namespace clipfile {
namespace {

/// The slots that the facets are counted by, each once.
std::vector<Xapian::valueno> slots_of(const OverviewRequest& wanted) {
  std::vector<Xapian::valueno> slots;
  for (const FacetField* field : wanted.facets) slots.push_back(field->slot);
  std::sort(slots.begin(), slots.end());
  slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
  return slots;
}

}  // namespace

Overview Searcher::overview(std::string_view query, const SearchRequest& request,
                            const OverviewRequest& wanted) {
  Overview overview;
  redo_until_done([&] { overview = overview_once(query, request, wanted); });
  return overview;
}

Overview Searcher::overview_once(std::string_view typed, const SearchRequest& request,
                                 const OverviewRequest& wanted) {
  const auto start = std::chrono::steady_clock::now();
  const std::optional<query::Node> root = read_query_or_days(typed, request);
  const NameSpellings spellings(database_, parts_, equivalents_);
  Lexicon lexicon(database_);
  if (!request.compile.exact) lexicon.expand_names(spellings);
  CompiledQuery compiled;
  compiled.articles.all = Xapian::Query::MatchAll;
  Overview overview;
  if (root) {
    compiled = compile_query(*root, lexicon, database_, request.compile, synonyms_for(*root));
    overview.asked = describe_answer(typed, *root, compiled, lexicon, database_);
  }
  overview.asked.indexed = database_.get_doccount();
  Verifier verifier(database_, lexicon.languages(), compiled.requirements);
  const Matches matches(database_, compiled.articles.all,
                        compiled.requirements.empty() ? nullptr : &verifier);
  const SlotCounts counts = matches.count(slots_of(wanted));
  overview.asked.articles = counts.articles;
  for (const FacetField* field : wanted.facets) {
    overview.facets.push_back(make_facet(*field, counts, request.ranking.passages));
  }
  if (root && request.advise) add_advice(overview.asked, *root, lexicon, request);
  if (wanted.timeline) overview.timeline = make_timeline(database_, matches, wanted.unit);
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  overview.asked.seconds = elapsed.count();
  return overview;
}

}  // namespace clipfile
