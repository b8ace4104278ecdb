// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/overview/written_words.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "common/schema.h"
#include "common/stored_article.h"
#include "common/text/folding.h"
#include "common/text/words.h"
#include "searcher/ranking/article_reader.h"

namespace clipfile {
namespace {

std::string_view without_possessive(std::string_view word) {
  for (const std::string_view ending : {"'s", "’s", "'S", "’S"}) {
    if (word.size() > ending.size() && word.ends_with(ending)) {
      return word.substr(0, word.size() - ending.size());
    }
  }
  return word;
}

class WrittenWords {
 public:
  explicit WrittenWords(const std::set<std::string>& terms) : terms_(terms) {}

  void read(const Xapian::Database& database, Xapian::docid article) {
    const StoredArticle stored = read_article(database, article);
    if (terms_.size() > most_looked_up) {
      read(stored.text);
    } else {
      for (const std::size_t number : find_passages(database, article)) {
        if (number >= stored.passages.size()) break;
        const Passage& passage = stored.passages[number];
        read(std::string_view(stored.text).substr(passage.begin, passage.end - passage.begin));
      }
    }
    const Citation& citation = stored.article.citation;
    for (const std::string& name : citation.byline) read(name);
    for (const std::string& tag : stored.article.tags) read(tag);
    for (const std::string* text : {&citation.publication, &citation.section, &citation.place}) {
      read(*text);
    }
  }

  std::map<std::string, std::string> most_frequent() const {
    std::map<std::string, std::string> best;
    for (const auto& [term, written] : written_) {
      best[term] =
          std::max_element(written.begin(), written.end(), [](const auto& a, const auto& b) {
            return a.second < b.second;
          })->first;
    }
    return best;
  }

 private:
  static constexpr std::size_t most_looked_up =
      3;  ///< of more, positions take longer than the text

  /// Those that have one of the terms, ascending, the first being 0.
  std::set<std::size_t> find_passages(const Xapian::Database& database,
                                      Xapian::docid article) const {
    std::set<std::size_t> passages;
    for (const std::string& term : terms_) {
      const auto end = database.positionlist_end(article, term);
      for (auto place = database.positionlist_begin(article, term); place != end; ++place) {
        const std::size_t stretch = *place / schema::passage_stride;
        if (stretch > 0) passages.insert(stretch - 1);
      }
    }
    return passages;
  }

  void read(std::string_view text) {
    WordScanner words(text);
    for (auto word = words.next(); word; word = words.next()) {
      const std::string_view written = without_possessive(word->of(text));
      const std::string& term = fold(written);
      if (terms_.contains(term)) ++written_[term][std::string(written)];
    }
  }

  const std::string& fold(std::string_view written) {
    const auto [found, is_new] = folded_.try_emplace(std::string(written));
    if (is_new) found->second = fold_word(written);
    return found->second;
  }

  const std::set<std::string>& terms_;
  std::unordered_map<std::string, std::string> folded_;
  std::map<std::string, std::map<std::string, std::size_t>> written_;
};

}  // namespace

std::map<std::string, std::string> find_written(const Xapian::Database& database,
                                                std::span<const Xapian::docid> articles,
                                                const std::set<std::string>& terms) {
  WrittenWords words(terms);
  for (const Xapian::docid article : articles) words.read(database, article);
  return words.most_frequent();
}

std::vector<Xapian::docid> first_with(const Xapian::Database& database, const std::string& term,
                                      std::size_t most) {
  std::vector<Xapian::docid> found;
  const auto end = database.postlist_end(term);
  for (auto article = database.postlist_begin(term); article != end && found.size() < most;
       ++article) {
    found.push_back(*article);
  }
  return found;
}

}  // namespace clipfile
