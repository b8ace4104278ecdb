/// Answers a query from one or more indexes.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "common/calendar.h"
#include "common/names/equivalents.h"
#include "searcher/answer/answer.h"
#include "searcher/answer/overview_answer.h"
#include "searcher/answer/quote_answer.h"
#include "searcher/collapse/sketch_column.h"
#include "searcher/compile/compile.h"
#include "searcher/ranking/rank.h"

namespace clipfile {

/// Takes a result; of the answer only what is known before all results are.
using TakeResult = std::function<void(const Answer&, const Result&)>;

using TakeQuote = std::function<void(const QuoteResult&)>;

struct SearchRequest {
  std::string query_id;  ///< of a batch; goes into the answer
  CompileOptions compile;
  RankingRequest ranking;
  RankingSettings settings;
  std::optional<Day> since;  ///< first day of publication that counts
  std::optional<Day> until;  ///< last one
  std::string like;          ///< an article to find others like it; empty: none. The
                             ///< query may then be empty
  bool advise = false;       ///< say what was meant by words that are unknown, and what is
                             ///< to blame where nothing is found
  bool collapse = false;  ///< whether copies of an article, such as a wire story in several papers,
                          ///< stand below the best of them, and a passage that was reprinted is
                          ///< shown once
  std::size_t context = 0;             ///< paragraphs before and behind each passage
  std::optional<int> half_life;        ///< days: prefer what is recent (see Recency); no: do not
  std::optional<std::uint64_t> after;  ///< only articles that came in later (IndexPosition)
};

/// The query, narrowed to the days of the request. Throws query::QueryError.
query::Node read_query(std::string_view typed, const SearchRequest& request);

/// The same where something is typed; else the days of the request alone, and nothing where it
/// names none: all articles are meant.
std::optional<query::Node> read_query_or_days(std::string_view typed, const SearchRequest& request);

/// The query that a request means: its own, or any of the telling words of an article, or both.
struct AskedQuery {
  query::Node root;
  Xapian::docid like = 0;  ///< the article that is left out; 0: none
};

/// An index could not be read to the end while its answer was handed out.
class AnswerCutShort : public std::runtime_error {
 public:
  /// `why`: a clause, such as "the index was changed".
  explicit AnswerCutShort(const std::string& why)
      : std::runtime_error("the answer is not complete: " + why + ": try again") {}
};

class Searcher {
 public:
  /// Names of indexes as open_index takes them; they answer as one. Throws IndexError,
  /// Xapian::Error; SynonymsError where `synonyms_file` cannot be read. Where it is empty, words
  /// that mean the same are looked for in default_synonyms_file(), which need not be there.
  explicit Searcher(std::vector<std::string> indexes, const std::string& synonyms_file = {},
                    Equivalents equivalents = Equivalents::shipped());

  /// Throws query::QueryError; SynonymsError; ArticleNotNamed; IndexError where the index is
  /// damaged. An index that is changed meanwhile is opened again, and the whole query done anew.
  Answer answer(std::string_view query, const SearchRequest& request);

  /// The same, but that each result goes to `take` as soon as it is made, and none is kept. Where
  /// the index cannot be read to the end, or changes meanwhile, throws AnswerCutShort.
  Answer hand_out(std::string_view query, const SearchRequest& request, const TakeResult& take);

  /// What is said in the articles that match; where the query asks for a speaker, what he says, and
  /// where it has words beside, what has one of them. An empty query matches all articles. Limit
  /// and offset of the request count quotes. Throws as answer does.
  QuoteAnswer quotes(std::string_view query, const SearchRequest& request);

  /// The same, but that each quote goes to `take` as soon as it is found; as hand_out does.
  QuoteAnswer hand_out_quotes(std::string_view query, const SearchRequest& request,
                              const TakeQuote& take);

  /// What all articles that match have in common, counted; of the whole archive where the query is
  /// empty. Throws as answer does.
  Overview overview(std::string_view query, const SearchRequest& request,
                    const OverviewRequest& wanted);

  /// How far the index has come; of a single one. Throws as answer does.
  IndexPosition position();

 private:
  void open();
  const Synonyms& synonyms_for(const query::Node& root);
  void redo_until_done(const std::function<void()>& step);
  void redo_unless_begun(const bool& begun, const std::function<void()>& step);
  const std::vector<Xapian::docid>& arrivals(std::uint64_t after);
  Answer answer_once(std::string_view query, const SearchRequest& request, const TakeResult& take);
  AskedQuery read(std::string_view typed, const SearchRequest& request);
  std::uint64_t count(const query::Node& root, Lexicon& lexicon, const SearchRequest& request);
  void add_advice(Answer& answer, const query::Node& root, Lexicon& lexicon,
                  const SearchRequest& request);
  bool is_remote() const;
  const SketchColumn* sketches();
  QuoteAnswer quotes_once(std::string_view query, const SearchRequest& request,
                          const TakeQuote& take);
  Overview overview_once(std::string_view query, const SearchRequest& request,
                         const OverviewRequest& wanted);

  std::vector<std::string> indexes_;
  std::optional<Synonyms> synonyms_;  ///< once read, which is when they are first asked for
  Equivalents equivalents_;
  std::vector<Xapian::Database> parts_;  ///< one for each index
  Xapian::Database database_;
  std::optional<SketchColumn> sketches_;  ///< once several queries have asked for them
  bool has_collapsed_ = false;
  std::map<std::uint64_t, std::vector<Xapian::docid>> arrivals_;  ///< by the number asked for
};

}  // namespace clipfile
