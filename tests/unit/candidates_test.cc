// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verify/candidates.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

#include "common/text/stemming.h"
#include "common/text/words.h"
#include "searcher/ranking/lexicon.h"
#include "tests/unit/support/corpus_index.h"
#include "tests/unit/support/numbered_words.h"
#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

constexpr WordNumber body = WordNumbers::first_of_body;

WordTerms everywhere(std::vector<std::string> terms) { return {std::move(terms), {}}; }

std::string show(const std::vector<Mentions>& found) {
  std::string text;
  for (const Mentions& mentions : found) {
    text += text.empty() ? "[" : " [";
    for (const Mention& mention : mentions) {
      const WordNumber shown = mention.first >= body ? mention.first - body + 100 : mention.first;
      text += (text.back() == '[' ? "" : " ") + std::to_string(shown);
      if (mention.last != mention.first) text += '+' + std::to_string(mention.last - mention.first);
    }
    text += ']';
  }
  return text;
}

TEST(Candidates, FindWordsAndPhrasesInEachArticle) {
  std::vector<Article> articles = {make_article("/1", "Talks", {"More talks and talks on wheat."}),
                                   make_article("/2", "", {"Wheat."}),
                                   make_article("/3", "", {"On wheat: talks and talks."})};
  articles[1].citation.byline = {"Ada Byron", "Max Born"};
  const SmallIndex index(articles);
  const std::vector<std::string> languages = {"en"};
  const std::vector<Xapian::docid> all = {1, 2, 3};
  Candidates candidates(index.database(), languages, all);
  EXPECT_EQ(show(candidates.find({everywhere({"talks"})}, true)), "[1 101 103] [] [102 104]");
  EXPECT_EQ(show(candidates.find({everywhere({"talks", "wheat"})}, true)),
            "[1 101 103 105] [100] [101 102 104]");
  EXPECT_EQ(show(candidates.find({everywhere({"on"}), everywhere({"wheat"})}, true)),
            "[104+1] [] [100+1]");
  EXPECT_EQ(show(candidates.find({everywhere({"Aada", "Aborn"})}, false)), "[] [1 20] []");
  EXPECT_EQ(show(candidates.find({}, true)), "[] [] []");
  const std::vector<Xapian::docid> some = {1, 3};
  EXPECT_EQ(show(Candidates(index.database(), languages, some).find({everywhere({"wheat"})}, true)),
            "[105] [101]");
}

TEST(Candidates, TakeTheTermsOfTheArticlesLanguage) {
  const SmallIndex index({make_article("/1", "", {"die talks"}, "en"),
                          make_article("/2", "", {"die talks"}, "de"),
                          make_article("/3", "", {"die talks"}, "zh")});
  const std::vector<std::string> languages = {"de", "en"};
  const std::vector<Xapian::docid> all = {1, 2, 3};
  Candidates candidates(index.database(), languages, all);
  EXPECT_EQ(show(candidates.find({WordTerms{{}, {{"de", {"die"}}, {"en", {"talks"}}}}}, true)),
            "[101] [100] []");
  EXPECT_EQ(show(candidates.find({WordTerms{{"die", "talks"}, {{"de", {}}}}}, true)),
            "[100 101] [] [100 101]");
}

/// The words of the text that have one of the stems, in the language of the article.
std::set<WordNumber> read_words(const StoredArticle& stored, const WordNumbers& numbers,
                                const std::set<std::string>& stems) {
  WordAnalyser analyser(stored.article.citation.language);
  std::set<WordNumber> found;
  for_each_numbered_word(stored, numbers,
                         [&](std::string_view word, WordNumber number, std::size_t) {
                           if (stems.contains(analyser.stem_of(word))) found.insert(number);
                         });
  return found;
}

WordTerms terms_of(const FormsByLanguage& forms) {
  WordTerms terms{{forms.elsewhere.begin(), forms.elsewhere.end()}, {}};
  for (const auto& [language, of_language] : forms.stemmed) {
    terms.by_language[language] = {of_language.begin(), of_language.end()};
  }
  return terms;
}

/// Every word of every article is taken for a query's word, and looked for in that article: by the
/// position lists of the index, and by stemming the words of the text.
TEST(Candidates, FindTheWordsThatTheIndexStemmed) {
  const Xapian::Database& corpus = corpus_index().database();
  Lexicon lexicon(corpus);
  std::size_t asked = 0;
  std::size_t wrong = 0;
  std::string all_wrong;
  for (Xapian::docid docid = 1; docid <= corpus.get_lastdocid(); ++docid) {
    const auto stored = read_stored_article(corpus.get_document(docid).get_data());
    Candidates candidates(corpus, lexicon.languages(), {&docid, 1});
    std::set<std::string> done;
    WordScanner words(stored.text);
    for (auto word = words.next(); word; word = words.next()) {
      const std::string typed(word->of(stored.text));
      if (!done.insert(typed).second) continue;
      std::set<std::string> stems = {*lexicon.find_exact(typed).forms.begin()};
      for (const std::string& language : lexicon.languages()) {
        stems.insert(WordAnalyser(language).stem_of(typed));
      }
      std::set<WordNumber> found;
      const auto mentions =
          candidates.find({terms_of(lexicon.find_forms_by_language(typed))}, true);
      for (const Mention& mention : mentions.front()) {
        if (mention.first >= body) found.insert(mention.first);
      }
      ++asked;
      if (found == read_words(stored, candidates.numbers(0), stems)) continue;
      ++wrong;
      all_wrong += stored.article.citation.language + ':' + typed + ' ';
    }
  }
  // The index knows words without their diacritics, and a stemmer may give those another stem.
  constexpr std::size_t of_so_many = 2000;
  EXPECT_LT(wrong * of_so_many, asked) << all_wrong;
}

}  // namespace
}  // namespace clipfile
