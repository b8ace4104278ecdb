// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/result_maker.h"

#include <algorithm>
#include <iterator>

#include "searcher/answer/first_of_copies.h"
#include "searcher/answer/highlight.h"
#include "searcher/answer/neighbours.h"
#include "searcher/ranking/found_among.h"

namespace clipfile {
namespace {

/// Words inside operators are highlighted where those are fulfilled, and not elsewhere.
std::vector<SearchUnit> unbound(const std::vector<SearchUnit>& units) {
  std::vector<SearchUnit> kept;
  std::copy_if(units.begin(), units.end(), std::back_inserter(kept),
               [](const SearchUnit& unit) { return !unit.bound; });
  return kept;
}

}  // namespace

ResultMaker::ResultMaker(const Xapian::Database& database, const CompiledQuery& compiled,
                         Verifier& verifier, ArticleReader& articles, std::size_t context)
    : database_(database),
      compiled_(compiled),
      verifier_(verifier),
      articles_(articles),
      context_(context),
      units_(unbound(compiled.units)),
      headline_units_(unbound(compiled.headline_units)) {
  headline_units_.insert(headline_units_.end(), units_.begin(), units_.end());
}

Result ResultMaker::make(const RankedPassage& ranked, std::size_t rank) {
  const StoredArticle& stored = articles_.read(ranked.docid);
  Result result;
  result.rank = rank;
  result.score = ranked.score;
  result.article = citation_of(stored.article);
  result.passages = stored.passages.size();
  take_passage(stored, ranked.passage, result);
  mark(ranked.docid, stored.article.citation.headline, result);
  const ArticleQuery& query = compiled_.articles;
  const bool sure_to_hold_all = query.some.empty() || (query.all_first && ranked.first_tier);
  if (!sure_to_hold_all) result.lacks = lacking(ranked.docid);
  result.holds_all = result.lacks.empty();
  return result;
}

void ResultMaker::take_passage(const StoredArticle& stored, std::size_t passage,
                               Result& result) const {
  result.passage = 0;  // a headline without a text
  if (passage >= stored.passages.size()) return;
  result.passage = passage + 1;
  result.range = {stored.passages[passage].begin, stored.passages[passage].end};
  result.text = result.range.of(stored.text);
  result.page = page_at(stored, result.range.begin).value_or(0);
  const Neighbours around = find_neighbours(stored.text, result.range, context_);
  result.before = around.before.of(stored.text);
  result.behind = around.behind.of(stored.text);
}

void ResultMaker::mark(Xapian::docid article, const std::string& headline, Result& result) {
  const auto mentions = verifier_.find_mentions({&article, 1}).front();
  result.highlights = unite(find_highlights(result.text, units_),
                            locate_mentions(result.text, mentions, result.passage));
  result.headline_highlights = unite(find_highlights(headline, headline_units_),
                                     locate_mentions(headline, mentions, headline_stretch));
}

std::vector<std::string> ResultMaker::lacking(Xapian::docid article) const {
  std::vector<std::string> lacking;
  for (const Wish& wish : compiled_.wishes) {
    if (!grants(wish, article)) lacking.push_back(wish.typed);
  }
  return lacking;
}

bool ResultMaker::grants(const Wish& wish, Xapian::docid article) const {
  if (find_among(database_, wish.query, {&article, 1}).empty()) return false;
  return !wish.check || verifier_.holds(*wish.check, article);
}

}  // namespace clipfile
