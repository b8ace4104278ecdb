// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verify/candidates.h"

#include <algorithm>

#include "common/schema.h"
#include "searcher/ranking/article_reader.h"

namespace clipfile {
namespace {

/// Calls `visit` with the place of each of the articles that has the term, and its posting.
template <typename Visit>
void for_each_with(const Xapian::Database& database, const std::string& term,
                   std::span<const Xapian::docid> articles, const Visit& visit) {
  auto posting = database.postlist_begin(term);
  const auto end = database.postlist_end(term);
  for (std::size_t i = 0; i < articles.size() && posting != end; ++i) {
    posting.skip_to(articles[i]);
    if (posting != end && *posting == articles[i]) visit(i, posting);
  }
}

std::vector<WordNumbers> read_numbers(const Xapian::Database& database,
                                      std::span<const Xapian::docid> articles) {
  std::vector<WordNumbers> numbers;
  numbers.reserve(articles.size());
  auto value = database.valuestream_begin(schema::slot::passage_lengths);
  const auto end = database.valuestream_end(schema::slot::passage_lengths);
  for (const Xapian::docid article : articles) {
    if (value != end) value.skip_to(article);
    const bool known = value != end && value.get_docid() == article;
    numbers.emplace_back(known ? *value : std::string());
  }
  return numbers;
}

/// The terms of a word, and in which languages each counts: a place for every known language, and
/// the last for all others.
std::map<std::string, std::vector<char>> languages_of_terms(
    const WordTerms& word, const std::vector<std::string>& languages) {
  std::map<std::string, std::vector<char>> counts_in;
  for (std::size_t i = 0; i <= languages.size(); ++i) {
    const auto named =
        i < languages.size() ? word.by_language.find(languages[i]) : word.by_language.end();
    for (const std::string& term :
         named == word.by_language.end() ? word.elsewhere : named->second) {
      counts_in.try_emplace(term, languages.size() + 1).first->second[i] = 1;
    }
  }
  return counts_in;
}

}  // namespace

Candidates::Candidates(const Xapian::Database& database, const std::vector<std::string>& languages,
                       std::span<const Xapian::docid> articles)
    : database_(database), known_languages_(languages), articles_(articles) {}

void Candidates::read_languages() {
  if (!languages_.empty()) return;
  languages_.assign(articles_.size(), known_languages_.size());
  const std::string prefix(schema::field("lang").prefix);
  for (std::size_t i = 0; i < known_languages_.size(); ++i) {
    for_each_with(database_, prefix + known_languages_[i], articles_,
                  [&](std::size_t article, const auto&) { languages_[article] = i; });
  }
}

void Candidates::add_positions(const std::string& term, const std::vector<char>& counts_in,
                               std::vector<Positions>& found) const {
  for_each_with(database_, term, articles_, [&](std::size_t article, const auto& posting) {
    if (!counts_in[languages_[article]]) return;
    Positions& positions = found[article];
    positions.insert(positions.end(), posting.positionlist_begin(), posting.positionlist_end());
  });
}

std::vector<Candidates::Positions> Candidates::find_word(const WordTerms& word) {
  read_languages();
  std::vector<Positions> found(articles_.size());
  for (const auto& [term, counts_in] : languages_of_terms(word, known_languages_)) {
    add_positions(term, counts_in, found);
  }
  for (Positions& positions : found) std::sort(positions.begin(), positions.end());
  return found;
}

std::vector<Mentions> Candidates::find(const std::vector<WordTerms>& words, bool in_story) {
  std::vector<Mentions> found(articles_.size());
  if (words.empty()) return found;
  std::vector<Positions> starts = find_word(words.front());
  for (std::size_t offset = 1; offset < words.size(); ++offset) {
    const std::vector<Positions> next = find_word(words[offset]);
    for (std::size_t i = 0; i < starts.size(); ++i) {
      std::erase_if(starts[i], [&](Xapian::termpos position) {
        return !std::binary_search(next[i].begin(), next[i].end(),
                                   position + static_cast<Xapian::termpos>(offset));
      });
    }
  }
  const auto length = static_cast<Xapian::termpos>(words.size());
  for (std::size_t i = 0; i < starts.size(); ++i) {
    for (const Xapian::termpos position : starts[i]) {
      const WordNumber first = in_story ? numbers(i).number_of(position) : position;
      found[i].push_back({first, first + length - 1});
    }
  }
  return found;
}

const WordNumbers& Candidates::numbers(std::size_t article) {
  if (numbers_.empty()) numbers_ = read_numbers(database_, articles_);
  return numbers_[article];
}

const TextUnits& Candidates::units(std::size_t article, query::Unit unit) {
  const auto known = units_.find({article, unit});
  if (known != units_.end()) return known->second;
  const StoredArticle stored = read_article(database_, articles_[article]);
  return units_.emplace(std::pair(article, unit), TextUnits(stored, numbers(article), unit))
      .first->second;
}

const SpokenWords& Candidates::spoken(std::size_t article) {
  const auto known = spoken_.find(article);
  if (known != spoken_.end()) return known->second;
  const StoredArticle stored = read_article(database_, articles_[article]);
  return spoken_.emplace(article, SpokenWords(stored, numbers(article))).first->second;
}

}  // namespace clipfile
