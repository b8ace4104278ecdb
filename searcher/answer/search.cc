// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/search.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "common/index_folder.h"
#include "common/schema.h"
#include "searcher/answer/describe_answer.h"
#include "searcher/answer/first_of_copies.h"
#include "searcher/answer/result_maker.h"
#include "searcher/overview/more_like.h"
#include "searcher/query/parser.h"
#include "searcher/ranking/article_reader.h"
#include "searcher/verify/verifier.h"

namespace clipfile {
namespace {

constexpr int most_attempts = 5;

/// Results; articles of so many are kept in memory (ArticleReader).
constexpr std::size_t made_at_once = 200;

query::Node narrow_by_date(query::Node root, const SearchRequest& request) {
  if (!request.since && !request.until) return root;
  query::Node range{query::DateRange{request.since, request.until}, {}, root.columns};
  const query::Columns columns = root.columns;
  return {query::And{}, {std::move(root), std::move(range)}, columns};
}

bool asks_for_synonyms(const query::Node& node) {
  const auto* word = std::get_if<query::Word>(&node.content);
  if (word && word->form == query::WordForm::synonyms) return true;
  return std::any_of(node.children.begin(), node.children.end(), asks_for_synonyms);
}

void narrow(ArticleQuery& query, const std::vector<Xapian::docid>& articles) {
  query.all = narrow_to(query.all, articles);
  if (!query.some.empty()) query.some = narrow_to(query.some, articles);
}

/// What is recent is sought among more articles than the best.
std::pair<RankingRequest, RankingSettings> adjust_to_recency(const Xapian::Database& database,
                                                             const SearchRequest& request) {
  std::pair adjusted(request.ranking, request.settings);
  if (!request.half_life) return adjusted;
  constexpr std::size_t many_articles = 1000;
  adjusted.first.recency = {find_newest_day(database, today()), *request.half_life};
  adjusted.second.rescored_articles = many_articles;
  return adjusted;
}

}  // namespace

Searcher::Searcher(std::vector<std::string> indexes, const std::string& synonyms_file,
                   Equivalents equivalents)
    : indexes_(std::move(indexes)), equivalents_(std::move(equivalents)) {
  if (!synonyms_file.empty()) synonyms_ = Synonyms::load(synonyms_file, Presence::required);
  for (int attempt = 1;; ++attempt) {
    try {
      open();
      return;
    } catch (const Xapian::DatabaseError& error) {
      if (attempt < most_attempts) continue;  // swapped between the stub and its generation
      if (tells_of_damage(error)) throw damaged_index(indexes_.front(), error);
      throw;
    }
  }
}

void Searcher::open() {
  arrivals_.clear();
  sketches_.reset();
  parts_.clear();
  for (const std::string& name : indexes_) parts_.push_back(open_index(name));
  database_ = parts_.front();
  if (parts_.size() == 1) return;
  database_ = Xapian::Database();
  for (const Xapian::Database& part : parts_) database_.add_database(part);
}

query::Node read_query(std::string_view typed, const SearchRequest& request) {
  return narrow_by_date(
      query::parse_query(typed, {.fields = schema::field_names(), .today = today()}), request);
}

std::optional<query::Node> read_query_or_days(std::string_view typed,
                                              const SearchRequest& request) {
  if (!typed.empty()) return read_query(typed, request);
  if (!request.since && !request.until) return std::nullopt;
  return query::Node{query::DateRange{request.since, request.until}, {}, {}};
}

/// A file at the usual place is read only where it is asked for: its faults spoil no other query.
const Synonyms& Searcher::synonyms_for(const query::Node& root) {
  static const Synonyms none;
  if (!synonyms_ && !asks_for_synonyms(root)) return none;
  if (!synonyms_) synonyms_ = Synonyms::load(default_synonyms_file(), Presence::optional);
  return *synonyms_;
}

Answer Searcher::answer(std::string_view query, const SearchRequest& request) {
  Answer answer;
  redo_until_done([&] {
    std::vector<Result> results;
    answer = answer_once(query, request, [&](const Answer& /*answer*/, const Result& result) {
      results.push_back(result);
    });
    answer.results = std::move(results);
    answer.handed_out = 0;
  });
  return answer;
}

Answer Searcher::hand_out(std::string_view query, const SearchRequest& request,
                          const TakeResult& take) {
  Answer answer;
  bool begun = false;
  redo_unless_begun(begun, [&] {
    answer = answer_once(query, request, [&](const Answer& known, const Result& result) {
      begun = true;
      take(known, result);
    });
  });
  return answer;
}

IndexPosition Searcher::position() {
  IndexPosition position;
  redo_until_done([&] { position = read_position(database_); });
  return position;
}

bool Searcher::is_remote() const {
  return std::any_of(indexes_.begin(), indexes_.end(), is_remote_index);
}

/// In memory for the second query and those that follow, since the first is often the only one.
const SketchColumn* Searcher::sketches() {
  constexpr Xapian::doccount most_articles = 400'000;  // 100 MB
  if (!std::exchange(has_collapsed_, true) || database_.get_doccount() > most_articles) {
    return nullptr;
  }
  if (!sketches_) sketches_.emplace(database_);
  return &*sketches_;
}

/// Opens the index again and repeats the whole step where a run changed it meanwhile.
void Searcher::redo_until_done(const std::function<void()>& step) {
  for (int attempt = 1;; ++attempt) {
    try {
      return step();
    } catch (const Xapian::DatabaseModifiedError&) {
      if (attempt == most_attempts) throw;
    } catch (const Xapian::DatabaseError& error) {
      // A generation that was swapped out under the reader looks the same for a moment.
      if (attempt == most_attempts && tells_of_damage(error))
        throw damaged_index(indexes_.front(), error);
      if (attempt == most_attempts) throw;
    }
    open();
  }
}

/// What was handed out already cannot be taken back.
void Searcher::redo_unless_begun(const bool& begun, const std::function<void()>& step) {
  redo_until_done([&] {
    try {
      step();
    } catch (const Xapian::DatabaseModifiedError&) {
      if (begun) throw AnswerCutShort("the index was changed while it was printed");
      throw;
    } catch (const Xapian::DatabaseError& error) {
      if (begun) throw AnswerCutShort("the rest cannot be read: " + error.get_description());
      throw;
    }
  });
}

const std::vector<Xapian::docid>& Searcher::arrivals(std::uint64_t after) {
  const auto known = arrivals_.find(after);
  if (known != arrivals_.end()) return known->second;
  return arrivals_.emplace(after, find_arrivals(database_, after)).first->second;
}

AskedQuery Searcher::read(std::string_view typed, const SearchRequest& request) {
  if (request.like.empty()) return {read_query(typed, request), 0};
  const std::optional<query::Node> narrowing = read_query_or_days(typed, request);
  Lexicon lexicon(database_);
  const Xapian::docid article = find_article(database_, request.like);
  query::Node like = query_like(database_, lexicon, article);
  if (narrowing) like = {query::And{}, {*narrowing, std::move(like)}, {}};
  return {std::move(like), article};
}

Answer Searcher::answer_once(std::string_view typed, const SearchRequest& request,
                             const TakeResult& take) {
  const auto start = std::chrono::steady_clock::now();
  const auto [root, like] = read(typed, request);
  const NameSpellings spellings(database_, parts_, equivalents_);
  Lexicon lexicon(database_);
  if (request.compile.expands_names()) lexicon.expand_names(spellings);
  CompiledQuery compiled =
      compile_query(root, lexicon, database_, request.compile, synonyms_for(root));
  if (like > 0) {
    compiled.articles.all = leave_out(compiled.articles.all, database_, like);
    compiled.articles.some = leave_out(compiled.articles.some, database_, like);
  }
  if (request.after) narrow(compiled.articles, arrivals(*request.after));
  Verifier verifier(database_, lexicon.languages(), compiled.requirements);
  ArticleCheck* check =
      compiled.requirements.parts.empty() && compiled.requirements.empty() ? nullptr : &verifier;
  ArticleReader articles(database_);
  ResultMaker maker(database_, compiled, verifier, articles, request.context);

  Answer answer = describe_answer(typed, root, compiled, lexicon, database_);
  if (like > 0) answer.names.clear();  // nobody typed them
  answer.query_id = request.query_id;
  answer.offset = request.ranking.offset;
  if (request.after) answer.position = read_position(database_);
  auto [wanted, settings] = adjust_to_recency(database_, request);
  if (is_remote()) settings.feedback_candidates = 0;  // the server ranks; no list travels here
  FirstOfCopies first_of_copies(database_, articles,
                                request.collapse && !is_remote() ? sketches() : nullptr);
  std::vector<RankedPassage> waiting;
  const auto hand_out = [&] {
    maker.prepare(waiting);
    for (const RankedPassage& passage : waiting) {
      const std::size_t place = answer.offset + answer.handed_out++;
      Result result = maker.make(passage, place + 1);
      if (request.collapse) {
        result.similar = first_of_copies.copies_of(passage.docid);
        result.reprints = first_of_copies.reprints_of(place);
      }
      take(answer, result);
    }
    waiting.clear();
  };
  const auto line_up = [&](const RankedPassage& passage) {
    waiting.push_back(passage);
    if (waiting.size() == made_at_once) hand_out();
  };
  Ranking ranking;
  if (request.collapse) {
    ranking = rank_passages(database_, compiled.articles, compiled.units, wanted, settings, check,
                            &first_of_copies);
    answer.similar_exact = !is_remote();
    if (!is_remote()) first_of_copies.look_at_others(compiled.articles, check);
    answer.similar = first_of_copies.count_copies(ranking.passages);
    std::for_each(ranking.passages.begin(), ranking.passages.end(), line_up);
  } else {
    ranking = hand_out_passages(database_, compiled.articles, compiled.units, wanted, settings,
                                check, {line_up});
  }
  hand_out();
  answer.articles = ranking.articles_holding_all;
  answer.articles_exact = ranking.articles_exact;
  answer.passages = ranking.passages_found;
  answer.passages_exact = ranking.looked_at_all;
  answer.feedback = ranking.feedback_terms;
  if (request.advise) add_advice(answer, root, lexicon, request);
  answer.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return answer;
}

}  // namespace clipfile
