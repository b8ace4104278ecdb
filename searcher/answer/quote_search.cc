// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <utility>

#include "common/ocr_mark.h"
#include "common/stored_article.h"
#include "searcher/answer/describe_answer.h"
#include "searcher/answer/highlight.h"
#include "searcher/answer/search.h"
#include "searcher/ranking/article_reader.h"

namespace clipfile {
namespace {

/// Articles that are ranked at first; most have quotes.
constexpr std::size_t first_articles = 200;

std::size_t count_breaks(std::string_view text) {
  std::size_t breaks = 0;
  for (auto at = text.find(paragraph_break); at != std::string_view::npos;
       at = text.find(paragraph_break, at + paragraph_break.size())) {
    ++breaks;
  }
  return breaks;
}

class QuotePicker {
 public:
  QuotePicker(const Xapian::Database& database, const CompiledQuery& compiled, Verifier& verifier,
              const RankingRequest& wanted, const TakeQuote& take)
      : database_(database),
        compiled_(compiled),
        highlighter_(compiled.units),
        verifier_(verifier),
        wanted_(wanted),
        take_(take) {}

  /// Whether there are more than are wanted.
  bool is_full() const { return !is_wanted(found_); }

  std::size_t taken() const { return taken_; }

  void add(Xapian::docid docid) {
    StoredArticle stored = read_article(database_, docid);
    if (stored.quotes.quotes.empty()) return;
    std::vector<char> speakers(stored.quotes.speakers.size(), 1);
    if (compiled_.speakers) speakers = verifier_.find_speakers(*compiled_.speakers, docid);
    Article cited = std::move(stored.article);
    cited.body.clear();
    cited.asides = ocr_mark_of(cited);
    for (const Quote& quote : stored.quotes.quotes) {
      if (speakers[quote.speaker]) add(stored, quote, cited);
    }
  }

 private:
  bool is_wanted(std::size_t rank) const {
    return wanted_.passages == 0 || rank <= wanted_.offset + wanted_.passages;
  }

  void add(const StoredArticle& stored, const Quote& quote, const Article& cited) {
    QuoteResult result;
    result.text = quote.range.of(stored.text);
    result.highlights = highlighter_.find(result.text);
    const bool must_hold_words = compiled_.speakers && !compiled_.units.empty();
    if (must_hold_words && result.highlights.empty()) return;
    result.rank = ++found_;
    if (result.rank <= wanted_.offset || !is_wanted(result.rank)) return;
    result.article = cited;
    result.speaker = stored.quotes.speakers[quote.speaker];
    result.certainty = quote.certainty;
    result.range = quote.range;
    result.paragraph = count_breaks(std::string_view(stored.text).substr(0, quote.range.begin)) + 1;
    ++taken_;
    take_(result);
  }

  const Xapian::Database& database_;
  const CompiledQuery& compiled_;
  Highlighter highlighter_;
  Verifier& verifier_;
  const RankingRequest& wanted_;
  const TakeQuote& take_;
  std::size_t found_ = 0;
  std::size_t taken_ = 0;
};

}  // namespace

QuoteAnswer Searcher::quotes(std::string_view query, const SearchRequest& request) {
  QuoteAnswer answer;
  redo_until_done([&] {
    std::vector<QuoteResult> results;
    answer =
        quotes_once(query, request, [&](const QuoteResult& result) { results.push_back(result); });
    answer.results = std::move(results);
    answer.handed_out = 0;
  });
  return answer;
}

QuoteAnswer Searcher::hand_out_quotes(std::string_view query, const SearchRequest& request,
                                      const TakeQuote& take) {
  QuoteAnswer answer;
  bool begun = false;
  redo_unless_begun(begun, [&] {
    answer = quotes_once(query, request, [&](const QuoteResult& result) {
      begun = true;
      take(result);
    });
  });
  return answer;
}

QuoteAnswer Searcher::quotes_once(std::string_view typed, const SearchRequest& request,
                                  const TakeQuote& take) {
  const std::optional<query::Node> root = read_query_or_days(typed, request);
  const NameSpellings spellings(database_, parts_, equivalents_);
  Lexicon lexicon(database_);
  if (request.compile.expands_names()) lexicon.expand_names(spellings);
  CompiledQuery compiled;
  compiled.articles.all = Xapian::Query::MatchAll;
  QuoteAnswer answer;
  if (root) {
    compiled = compile_query(*root, lexicon, database_, request.compile, synonyms_for(*root));
    answer.asked = describe_answer(typed, *root, compiled, lexicon, database_);
  }
  answer.asked.indexed = database_.get_doccount();
  Verifier verifier(database_, lexicon.languages(), compiled.requirements);
  ArticleCheck* check = compiled.requirements.empty() ? nullptr : &verifier;
  QuotePicker picker(database_, compiled, verifier, request.ranking, take);
  const std::size_t all = std::max<std::size_t>(database_.get_doccount(), 1);
  std::size_t done = 0;
  for (std::size_t most = std::min(all, first_articles);; most = all) {
    const ArticleDemand demand{.most = most, .order = request.ranking.order, .exact = false};
    const ArticleRanking ranking =
        rank_articles(database_, compiled.articles, demand, request.settings, check);
    answer.asked.articles = ranking.holding_all;
    for (; done < ranking.articles.size() && !picker.is_full(); ++done) {
      picker.add(ranking.articles[done].docid);
    }
    if (picker.is_full() || most == all) break;
  }
  answer.complete = !picker.is_full();
  answer.handed_out = picker.taken();
  if (root && request.advise) add_advice(answer.asked, *root, lexicon, request);
  return answer;
}

}  // namespace clipfile
