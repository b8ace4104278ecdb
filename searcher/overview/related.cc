// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/overview/related.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

#include "common/copies/sketch.h"
#include "common/schema.h"
#include "searcher/overview/matches.h"
#include "searcher/overview/written_words.h"

namespace clipfile {
namespace {

/// Half of what the shorter tells is told by the other, too.
bool are_copies(const Sketch& one, const Sketch& other) {
  const SketchOverlap overlap = compare(one, other);
  return overlap.of_smaller > 0 && 2 * overlap.shared >= overlap.of_smaller;
}

/// How many of `matching` (ascending) have one of the terms.
std::uint64_t count_having(const Xapian::Database& database, const WordFormSet& terms,
                           std::span<const Xapian::docid> matching) {
  std::vector<char> has(matching.size(), 0);
  for (const std::string& term : terms) {
    const auto end = database.postlist_end(term);
    auto article = database.postlist_begin(term);
    for (std::size_t i = 0; i < matching.size() && article != end; ++i) {
      article.skip_to(matching[i]);
      if (article != end && *article == matching[i]) has[i] = 1;
    }
  }
  return static_cast<std::uint64_t>(std::count(has.begin(), has.end(), 1));
}

std::uint64_t count_indexed(const Xapian::Database& database, const WordFormSet& terms) {
  if (terms.size() == 1) return database.get_termfreq(*terms.begin());
  const Matches any(database, {Xapian::Query::OP_OR, terms.begin(), terms.end()});
  return any.count({}).articles;
}

/// Whether the word is about as frequent in the whole archive as in what matches.
bool is_usual(const RelatedWord& word, std::size_t matching, Xapian::doccount archive) {
  constexpr double half_as_often_again = 1.5;
  const double here = static_cast<double>(word.articles) / static_cast<double>(matching);
  return here < half_as_often_again * static_cast<double>(word.indexed) / archive;
}

}  // namespace

std::vector<Xapian::docid> without_copies(const Xapian::Database& database,
                                          std::span<const Xapian::docid> articles) {
  std::vector<Xapian::docid> kept;
  std::vector<Sketch> sketches;
  for (const Xapian::docid article : articles) {
    const auto document = database.get_document(article, Xapian::DOC_ASSUME_VALID);
    const auto sketch = read_sketch(document.get_value(schema::slot::sketch));
    const bool is_copy =
        sketch && std::any_of(sketches.begin(), sketches.end(),
                              [&](const Sketch& known) { return are_copies(*sketch, known); });
    if (is_copy) continue;
    kept.push_back(article);
    if (sketch) sketches.push_back(*sketch);
  }
  return kept;
}

std::vector<RelatedWord> find_related(const Xapian::Database& database, Lexicon& lexicon,
                                      std::span<const Xapian::docid> best,
                                      std::span<const Xapian::docid> matching,
                                      const TellingWordsRequest& request) {
  constexpr std::size_t articles_read = 15;
  constexpr std::size_t candidates = 3;  // for each word that is wanted
  TellingWordsRequest more = request;
  more.most *= candidates;
  std::set<std::string> terms;
  std::vector<RelatedWord> related;
  for (const TellingWord& word : find_telling_words(database, lexicon, best, more)) {
    if (related.size() == request.most) break;
    const RelatedWord counted{word.term, count_having(database, word.forms, matching),
                              count_indexed(database, word.forms)};
    if (!is_usual(counted, matching.size(), database.get_doccount())) {
      related.push_back(counted);
      terms.insert(word.term);
    }
  }
  const auto written =
      find_written(database, best.first(std::min(best.size(), articles_read)), terms);
  for (RelatedWord& one : related) {
    const auto found = written.find(one.word);
    if (found != written.end()) one.word = found->second;
  }
  return related;
}

}  // namespace clipfile
