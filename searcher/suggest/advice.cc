// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggest/advice.h"

#include <algorithm>
#include <set>
#include <utility>

#include "common/schema.h"
#include "common/text/folding.h"
#include "common/text/stop_words.h"
#include "common/text/words.h"
#include "searcher/overview/written_words.h"
#include "searcher/query/to_query_string.h"
#include "searcher/suggest/spellings.h"

namespace clipfile {
namespace {

using query::Node;

constexpr std::uint64_t rare = 2;  ///< articles
constexpr std::uint64_t times_as_many = 20;
constexpr std::size_t most_spellings = 3;
constexpr std::size_t most_listed = 6;  ///< values of a field
constexpr std::size_t most_words = 20;  ///< of the query that are looked at
constexpr std::size_t most_parts = 8;   ///< of it that are counted

bool is_one_word(std::string_view typed) {
  WordScanner words(typed);
  const auto first = words.next();
  return first && !words.next();
}

/// Of what has been typed in a field, as a term without its prefix.
struct TypedTerm {
  std::string prefix;
  std::string term;
  bool is_value = false;       ///< of a field that has whole values, not words
  bool is_short_list = false;  ///< of a field of few values
};

TypedTerm term_of(const QueryWord& word) {
  const schema::Field* field = word.field.empty() ? nullptr : schema::find_field(word.field);
  if (!field) return {"", fold_word(word.typed)};
  TypedTerm typed{std::string(field->prefix), fold_word(word.typed)};
  typed.is_value = field->kind == schema::FieldKind::value;
  if (typed.is_value) typed.term = fold_diacritics(fold_case(word.typed));
  typed.is_short_list =
      field->name == schema::field("lang").name || field->name == schema::field("type").name;
  return typed;
}

/// Words that narrow by what an article says, not by what it is.
std::size_t count_words(const Node& node) {
  const auto words = wanted_words(node);
  return static_cast<std::size_t>(std::count_if(
      words.begin(), words.end(), [](const QueryWord& word) { return !term_of(word).is_value; }));
}

class Adviser {
 public:
  Adviser(const Xapian::Database& database, const Node& root, const AdviceRequest& request,
          const CountArticles& count)
      : database_(database),
        root_(root),
        request_(request),
        languages_(request.languages.begin(), request.languages.end()),
        count_(count) {}

  void doubt_words() {
    const auto& passed_over = request_.passed_over;
    std::size_t looked_at = 0;
    for (const QueryWord& word : wanted_words(root_)) {
      const bool says_little =
          std::find(passed_over.begin(), passed_over.end(), word.typed) != passed_over.end();
      if (says_little || ++looked_at > most_words) continue;
      Suggestion suggestion = doubt(word);
      if (!suggestion.words.empty()) advice_.suggestions.push_back(std::move(suggestion));
    }
  }

  /// With each doubtful word replaced.
  void try_suggestions() {
    Node other = root_;
    for (const Suggestion& suggestion : advice_.suggestions) {
      if (suggestion.lists_values) continue;
      other = replace_word(std::move(other), suggestion.of, suggestion.words.front().word);
    }
    if (!(other == root_)) propose(other);
  }

  void blame() {
    const std::vector<Node> parts = parts_of(root_);
    if (parts.size() > most_parts) return;
    for (const Node& part : parts) {
      const std::uint64_t articles = count_(part);
      advice_.parts.push_back({query::to_query_string(part), articles});
      if (articles == 0) blame_words_of(part);
    }
    if (advice_.articles > 0) return;
    if (parts.size() > 1) try_without_one(parts);
    if (parts.size() == 1) try_loosened(parts.front());
  }

  Advice take() { return std::move(advice_); }

 private:
  Suggestion doubt(const QueryWord& word) {
    Suggestion suggestion{word, 0, {}, false};
    const TypedTerm typed = term_of(word);
    if (typed.term.empty() || (!typed.is_value && !is_one_word(word.typed))) return suggestion;
    if (database_.get_termfreq(typed.prefix + typed.term) > rare) return suggestion;
    suggestion.articles = count_(query_for(word));
    if (suggestion.articles > rare) return suggestion;
    std::vector<Spelling> spellings = find_likelier(typed, suggestion.articles);
    suggestion.lists_values = spellings.empty() && suggestion.articles == 0 && typed.is_short_list;
    if (suggestion.lists_values) spellings = list_values(database_, typed.prefix, most_listed);
    const std::size_t most = suggestion.lists_values ? most_listed : most_spellings;
    if (spellings.size() > most) spellings.resize(most);
    for (const Spelling& spelling : spellings) {
      suggestion.words.push_back({as_written(typed, spelling.term), spelling.articles});
    }
    return suggestion;
  }

  /// Than what was typed, which so many articles have: of a word that there is only what has one
  /// slip, behind its first letter, and is much more frequent.
  std::vector<Spelling> find_likelier(const TypedTerm& typed, std::uint64_t articles) const {
    constexpr std::size_t shortest_doubted = 5;  // bytes
    const bool is_known = articles > 0;
    if (is_known && typed.term.size() < shortest_doubted) return {};
    const SlipReach reach = is_known ? SlipReach{1, false} : SlipReach{};
    std::vector<Spelling> likelier = find_spellings(database_, typed.prefix, typed.term, reach);
    std::erase_if(likelier, [&](const Spelling& spelling) {
      return is_stop_word_in_any(spelling.term, languages_) ||
             spelling.articles < times_as_many * articles;
    });
    return likelier;
  }

  std::string as_written(const TypedTerm& typed, const std::string& term) const {
    constexpr std::size_t articles_read = 3;
    if (typed.is_value) return term;
    const auto articles = first_with(database_, typed.prefix + term, articles_read);
    const auto written = find_written(database_, articles, {term});
    const auto found = written.find(term);
    return found == written.end() ? term : found->second;
  }

  /// The more it says the better, then the more it finds.
  void propose(const Node& other) {
    const std::uint64_t articles = count_(other);
    if (articles == 0) return;
    const std::size_t words = count_words(other);
    if (std::pair(words, articles) <= std::pair(words_of_proposal_, advice_.articles)) return;
    advice_.query = query::to_query_string(other);
    advice_.articles = articles;
    words_of_proposal_ = words;
  }

  void try_without_one(const std::vector<Node>& parts) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const Node other = without_part(parts, i);
      if (!query::is<query::DateRange>(other)) propose(other);
    }
  }

  /// The words of a phrase or of an operator, wherever they stand.
  void try_loosened(const Node& part) {
    const std::vector<QueryWord> words = wanted_words(part);
    if (words.size() < 2) return;
    std::vector<Node> loose;
    for (const QueryWord& word : words) loose.push_back(query_for(word));
    propose({query::And{}, std::move(loose), {}});
  }

  void blame_words_of(const Node& part) {
    const std::vector<QueryWord> words = wanted_words(part);
    if (words.size() < 2 || words.size() > most_parts) return;
    for (const QueryWord& word : words) {
      const Node alone = query_for(word);
      const PartCount counted{query::to_query_string(alone), count_(alone)};
      const bool told =
          std::find(advice_.words.begin(), advice_.words.end(), counted) != advice_.words.end();
      if (!told) advice_.words.push_back(counted);
    }
  }

  const Xapian::Database& database_;
  const Node& root_;
  const AdviceRequest& request_;
  std::vector<std::string_view> languages_;
  const CountArticles& count_;
  Advice advice_;
  std::size_t words_of_proposal_ = 0;
};

}  // namespace

Advice advise(const Xapian::Database& database, const Node& root, const AdviceRequest& request,
              const CountArticles& count) {
  Adviser adviser(database, root, request, count);
  adviser.doubt_words();
  adviser.try_suggestions();
  if (request.nothing_found) adviser.blame();
  return adviser.take();
}

}  // namespace clipfile
