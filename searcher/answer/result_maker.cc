// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/result_maker.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "searcher/answer/first_of_copies.h"
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

std::vector<SearchUnit> units_of_headline(const CompiledQuery& compiled) {
  std::vector<SearchUnit> units = unbound(compiled.headline_units);
  const std::vector<SearchUnit> anywhere = unbound(compiled.units);
  units.insert(units.end(), anywhere.begin(), anywhere.end());
  return units;
}

}  // namespace

ResultMaker::ResultMaker(const Xapian::Database& database, const CompiledQuery& compiled,
                         Verifier& verifier, ArticleReader& articles, std::size_t context)
    : database_(database),
      compiled_(compiled),
      verifier_(verifier),
      articles_(articles),
      context_(context),
      highlighter_(unbound(compiled.units)),
      headline_highlighter_(units_of_headline(compiled)) {}

bool ResultMaker::may_lack(const RankedPassage& passage) const {
  const ArticleQuery& query = compiled_.articles;
  return !query.some.empty() && !(query.all_first && passage.first_tier);
}

void ResultMaker::prepare(std::span<const RankedPassage> passages) {
  known_.clear();
  std::set<Xapian::docid> articles;
  std::set<Xapian::docid> doubtful;
  for (const RankedPassage& passage : passages) {
    articles.insert(passage.docid);
    if (may_lack(passage)) doubtful.insert(passage.docid);
  }
  const std::vector<Xapian::docid> ascending(articles.begin(), articles.end());
  auto mentions = verifier_.find_mentions(ascending);
  for (std::size_t i = 0; i < ascending.size(); ++i) {
    known_[ascending[i]].mentions = std::move(mentions[i]);
  }
  if (!doubtful.empty()) find_lacking({doubtful.begin(), doubtful.end()});
}

/// The articles ascending.
void ResultMaker::find_lacking(const std::vector<Xapian::docid>& articles) {
  for (const Wish& wish : compiled_.wishes) {
    const auto having = granted(wish, articles);
    for (const Xapian::docid article : articles) {
      const bool has = std::binary_search(having.begin(), having.end(), article);
      if (!has) known_[article].lacks.push_back(wish.typed);
    }
  }
}

std::vector<Xapian::docid> ResultMaker::granted(const Wish& wish,
                                                const std::vector<Xapian::docid>& articles) {
  const auto found = find_among(database_, wish.query, articles);
  if (!wish.check) return found;
  const std::vector<char> holds = verifier_.holds(*wish.check, found);
  std::vector<Xapian::docid> kept;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (holds[i] != 0) kept.push_back(found[i]);
  }
  return kept;
}

Result ResultMaker::make(const RankedPassage& ranked, std::size_t rank) {
  const StoredArticle& stored = articles_.read(ranked.docid);
  const Known& known = known_.at(ranked.docid);
  Result result;
  result.rank = rank;
  result.score = ranked.score;
  result.score_parts = ranked.parts;
  result.article = citation_of(stored.article);
  result.passages = stored.passages.size();
  take_passage(stored, ranked.passage, result);
  mark(known.mentions, stored.article.citation.headline, result);
  result.lacks = known.lacks;
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

void ResultMaker::mark(std::span<const FoundMention> mentions, const std::string& headline,
                       Result& result) const {
  result.highlights =
      unite(highlighter_.find(result.text), locate_mentions(result.text, mentions, result.passage));
  result.headline_highlights = unite(headline_highlighter_.find(headline),
                                     locate_mentions(headline, mentions, headline_stretch));
}

}  // namespace clipfile
