// Holds how well an article is found by who remembers a name and three words of a quote: no default
// of the ranking may cost him much. SPDX-License-Identifier: GPL-2.0-or-later
#include <functional>
#include <gtest/gtest.h>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "common/text/words.h"
#include "searcher/answer/search.h"
#include "tests/relevance/built_index.h"

namespace clipfile {
namespace {

struct KnownItem {
  std::string query;
  std::set<std::string> paths;  ///< of the articles that hold the quote
};

/// A word of so many bytes says something.
constexpr std::size_t long_word = 4;
constexpr std::size_t words_of_quote = 3;

bool begins_in_capitals(std::string_view word) {
  return word.front() >= 'A' && word.front() <= 'Z';
}

/// Three long words from the beginning, the middle and the end of a quote; nothing of a short one.
std::string three_words(std::string_view quote) {
  std::vector<std::string> words;
  WordScanner scanner(quote);
  while (const auto found = scanner.next()) {
    const std::string_view word = found->of(quote);
    if (word.size() >= long_word && !begins_in_capitals(word)) words.emplace_back(word);
  }
  if (words.size() <= words_of_quote) return "";
  const std::size_t step = words.size() / words_of_quote;
  return words[0] + ' ' + words[step] + ' ' + words[2 * step];
}

std::string last_word(const std::string& name) { return name.substr(name.rfind(' ') + 1); }

/// Of all quotes in the index that are long enough and whose speaker has a name.
std::vector<KnownItem> make_known_items(Searcher& searcher) {
  SearchRequest all;
  all.ranking.passages = 0;
  std::map<std::string, KnownItem> items;
  for (const QuoteResult& quote : searcher.quotes("", all).results) {
    const std::string name = last_word(quote.speaker);
    const std::string words = three_words(quote.text);
    if (words.empty() || !begins_in_capitals(name)) continue;
    KnownItem& item = items[quote.text];
    item.query = name + ' ' + words;
    item.paths.insert(quote.article.path);
  }
  std::vector<KnownItem> kept;
  for (const auto& [quote, item] : items) kept.push_back(item);
  return kept;
}

double reciprocal_rank(Searcher& searcher, const KnownItem& item, const SearchRequest& request) {
  const auto results = searcher.answer(item.query, request).results;
  for (std::size_t i = 0; i < results.size(); ++i) {
    if (item.paths.contains(results[i].article.path)) return 1.0 / static_cast<double>(i + 1);
  }
  return 0;
}

double mean_reciprocal_rank(Searcher& searcher, const std::vector<KnownItem>& items,
                            const SearchRequest& request) {
  double sum = 0;
  for (const KnownItem& item : items) sum += reciprocal_rank(searcher, item, request);
  return sum / static_cast<double>(items.size());
}

/// Small as the archive is, with all that a large one is ranked by.
SearchRequest as_it_is() {
  SearchRequest request;
  request.ranking.per_article = 1;
  request.settings.feedback_least_articles = 1;
  return request;
}

struct Part {
  const char* left_out;
  std::function<void(SearchRequest&)> leave_out;
};

const std::vector<Part>& parts_of_ranking() {
  static const std::vector<Part> parts = {
      {"proximity", [](SearchRequest& r) { r.settings.proximity_weight = 0; }},
      {"the order of words", [](SearchRequest& r) { r.settings.in_order_factor = 1; }},
      {"the article's score",
       [](SearchRequest& r) {
         r.settings.article_weight = 0;
         r.settings.feedback_article_weight = 0;
       }},
      {"less for other endings", [](SearchRequest& r) { r.settings.other_form_weight = 1; }},
      {"words as typed", [](SearchRequest& r) { r.settings.as_typed_weight = 0; }},
      {"neighbours", [](SearchRequest& r) { r.settings.neighbour_weight = 0; }},
      {"feedback", [](SearchRequest& r) { r.settings.feedback = false; }},
      {"tiers", [](SearchRequest& r) { r.compile.tiers = Tiers::any; }},
      {"spellings of names", [](SearchRequest& r) { r.compile.names = false; }},
      {"stems and names",
       [](SearchRequest& r) {
         r.compile.exact = true;
         r.settings.feedback = false;
       }},
  };
  return parts;
}

TEST(KnownItems, LoseLittleByAnyDefault) {
  const TemporaryFolder folder;
  build_index(folder / "index", std::string(CLIPFILE_SOURCE_DIR) + "/corpus");
  Searcher searcher({folder / "index"});
  const std::vector<KnownItem> items = make_known_items(searcher);
  ASSERT_GE(items.size(), 100U);
  const double reached = mean_reciprocal_rank(searcher, items, as_it_is());
  std::cout << items.size() << " known items: MRR " << reached << '\n';
  EXPECT_GE(reached, 0.93);
  constexpr double most_lost = 0.01;
  for (const Part& part : parts_of_ranking()) {
    SearchRequest request = as_it_is();
    part.leave_out(request);
    const double without = mean_reciprocal_rank(searcher, items, request);
    std::cout << "without " << part.left_out << ": " << without << '\n';
    EXPECT_GE(reached, without - most_lost) << part.left_out;
  }
}

}  // namespace
}  // namespace clipfile
