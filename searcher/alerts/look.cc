// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/alerts/look.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <utility>
#include <xapian.h>

#include "searcher/alerts/phrases.h"
#include "searcher/query/query_error.h"

namespace clipfile {
namespace {

/// Which articles a search has not looked at.
struct Unseen {
  std::uint64_t after = 0;
  std::optional<Day> published_since;
};

Day day_before(std::int64_t seconds) {
  const std::chrono::sys_seconds time{std::chrono::seconds(seconds)};
  return std::chrono::floor<std::chrono::days>(time) - std::chrono::days(1);
}

bool is_made_anew(const SearchState& search, const IndexPosition& position) {
  return search.lineage != position.lineage || search.sequence > position.sequence;
}

SearchRequest request_for(const Unseen& unseen) {
  SearchRequest request;
  request.compile.tiers = Tiers::all;
  request.settings.feedback = false;
  request.ranking.passages = 0;
  request.ranking.per_article = 0;
  request.after = unseen.after;
  request.since = unseen.published_since;
  return request;
}

/// Passages of one article together, in text order; the article with the best passage first.
void group_by_article(std::vector<Result>& results) {
  std::map<std::pair<std::string, std::string>, std::size_t> places;
  for (const Result& result : results) {
    places.emplace(std::pair(result.article.path, result.article.part), places.size());
  }
  const auto place_of = [&](const Result& result) {
    return std::pair(places.at({result.article.path, result.article.part}), result.passage);
  };
  std::stable_sort(results.begin(), results.end(),
                   [&](const Result& a, const Result& b) { return place_of(a) < place_of(b); });
}

/// Looks with one search after the other, and remembers in the state what they report.
class Lookout {
 public:
  Lookout(Searcher& searcher, AlertState& state, const LookOptions& options)
      : searcher_(searcher), state_(state), options_(options) {}

  void look(const SavedSearch& search) {
    const auto known = state_.searches.find(search.name);
    const bool begins = known == state_.searches.end();
    SearchState now = begins || options_.from_start ? SearchState{} : known->second;
    Answer answer = ask(search.query, now, begins);
    keep_new(answer.results, now);
    now.lineage = answer.position.lineage;
    now.sequence = answer.position.sequence;
    now.looked = options_.now;
    state_.searches[search.name] = std::move(now);
    if (begins && !options_.from_start) news_.beginners.push_back(search.name);
    if (answer.results.empty()) return;
    answer.query_id = search.name;
    news_.alerts.push_back({search, std::move(answer)});
  }

  void add_fault(std::string fault) { news_.faults.push_back(std::move(fault)); }

  News take_news() { return std::move(news_); }

 private:
  Answer ask(const std::string& query, const SearchState& search, bool begins) {
    for (;;) {
      const IndexPosition position = searcher_.position();
      Answer answer = searcher_.answer(query, request_for(unseen_by(search, begins, position)));
      // A generation of another lineage may have taken over in between.
      if (answer.position.lineage == position.lineage) return answer;
    }
  }

  Unseen unseen_by(const SearchState& search, bool begins, const IndexPosition& position) {
    if (options_.from_start) return {};
    if (begins) return {position.sequence, {}};
    if (!is_made_anew(search, position)) return {search.sequence, {}};
    news_.index_made_anew = true;
    return {0, day_before(search.looked)};
  }

  /// Takes out what the search has reported, and copies among the results.
  void keep_new(std::vector<Result>& results, SearchState& search) {
    if (results.empty()) return;
    for (const PassageNumber number : search.reported) known_.insert(state_.phrases_of(number));
    group_by_article(results);
    std::vector<Result> fresh;
    for (Result& result : results) {
      const std::string& headline = result.article.citation.headline;
      const bool has_text = !result.text.empty();
      const std::string& text = has_text ? result.text : headline;
      const PhrasedText phrased = split_into_phrases(text);
      const auto& marks = has_text ? result.highlights : result.headline_highlights;
      if (is_known(text, phrased, marks, known_)) continue;
      state_.remember(search, phrased.phrases);
      known_.insert(phrased.phrases);
      result.rank = fresh.size() + 1;
      fresh.push_back(std::move(result));
    }
    results = std::move(fresh);
    for (const PassageNumber number : search.reported) known_.erase(state_.phrases_of(number));
  }

  Searcher& searcher_;
  AlertState& state_;
  const LookOptions& options_;
  KnownPhrases known_;
  News news_;
};

}  // namespace

std::size_t News::passages() const {
  std::size_t count = 0;
  for (const Alert& alert : alerts) count += alert.answer.results.size();
  return count;
}

News look_for_news(Searcher& searcher, const std::vector<SavedSearch>& searches, AlertState& state,
                   const LookOptions& options) {
  Lookout lookout(searcher, state, options);
  for (const SavedSearch& search : searches) {
    const std::string place = search.place + ": " + search.name + ": ";
    try {
      lookout.look(search);
    } catch (const query::QueryError& error) {
      lookout.add_fault(place + query::format_query_error(error, search.query));
    } catch (const SynonymsError& error) {
      lookout.add_fault(place + error.what());
    } catch (const Xapian::LogicError& error) {
      lookout.add_fault(place + "cannot be searched for: " + error.get_msg());
    }
  }
  state.forget();
  return lookout.take_news();
}

}  // namespace clipfile
