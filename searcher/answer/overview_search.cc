// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <chrono>
#include <utility>

#include "searcher/answer/describe_answer.h"
#include "searcher/answer/search.h"
#include "searcher/overview/related.h"
#include "searcher/ranking/article_ranking.h"

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

/// The best articles, without copies.
std::vector<Xapian::docid> find_best(const Xapian::Database& database, const ArticleQuery& query,
                                     ArticleCheck* check) {
  constexpr std::size_t looked_at = 100;
  constexpr std::size_t most = 40;
  RankingSettings settings;
  settings.feedback = false;
  const ArticleRanking ranking =
      rank_articles(database, query, {.most = looked_at}, settings, check);
  std::vector<Xapian::docid> best;
  for (const RankedArticle& article : ranking.articles) best.push_back(article.docid);
  best = without_copies(database, best);
  if (best.size() > most) best.resize(most);
  return best;
}

/// All forms of the words that were looked for.
WordFormSet forms_of(const CompiledQuery& compiled) {
  WordFormSet forms;
  for (const auto* units : {&compiled.units, &compiled.headline_units}) {
    for (const SearchUnit& unit : *units) {
      for (const WordFormSet& of_word : unit.words) forms.insert(of_word.begin(), of_word.end());
    }
  }
  return forms;
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
  if (request.compile.expands_names()) lexicon.expand_names(spellings);
  CompiledQuery compiled;
  compiled.articles.all = Xapian::Query::MatchAll;
  Overview overview;
  if (root) {
    compiled = compile_query(*root, lexicon, database_, request.compile, synonyms_for(*root));
    overview.asked = describe_answer(typed, *root, compiled, lexicon, database_);
  }
  overview.asked.indexed = database_.get_doccount();
  Verifier verifier(database_, lexicon.languages(), compiled.requirements);
  ArticleCheck* check = compiled.requirements.empty() ? nullptr : &verifier;
  const Matches matches(database_, compiled.articles.all, check);
  const SlotCounts counts = matches.count(slots_of(wanted));
  overview.asked.articles = counts.articles;
  for (const FacetField* field : wanted.facets) {
    overview.facets.push_back(make_facet(*field, counts, request.ranking.passages));
  }
  if (root && request.advise) add_advice(overview.asked, *root, lexicon, request);
  if (wanted.timeline) overview.timeline = make_timeline(database_, matches, wanted.unit);
  if (wanted.related) {
    constexpr std::size_t most_related = 100;
    const std::size_t most = request.ranking.passages;
    Lexicon plain(database_);
    overview.related = find_related(
        database_, plain, find_best(database_, compiled.articles, check), matches.list(),
        {.left_out = forms_of(compiled), .most = most > 0 ? most : most_related});
  }
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  overview.asked.seconds = elapsed.count();
  return overview;
}

}  // namespace clipfile
