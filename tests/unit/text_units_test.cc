// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verify/text_units.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <string>

#include "common/schema.h"
#include "common/text/folding.h"
#include "common/text/sentences.h"
#include "common/text/words.h"
#include "tests/unit/support/corpus_index.h"
#include "tests/unit/support/numbered_words.h"
#include "tests/unit/support/random_text.h"
#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

using query::Unit;

StoredArticle stored_at(const Xapian::Database& database, Xapian::docid docid) {
  return read_stored_article(database.get_document(docid).get_data());
}

WordNumbers numbers_at(const Xapian::Database& database, Xapian::docid docid) {
  return WordNumbers(database.get_document(docid).get_value(schema::slot::passage_lengths));
}

/// The words of headline, deck and body, with a bar where a unit ends.
std::string show(const Article& article, Unit unit) {
  const SmallIndex index({article});
  const StoredArticle stored = stored_at(index.database(), 1);
  const WordNumbers numbers = numbers_at(index.database(), 1);
  const TextUnits units(stored, numbers, unit);
  std::string text;
  std::size_t last = 0;
  const auto add = [&](std::string_view piece, WordNumber number) {
    WordScanner words(piece);
    for (auto word = words.next(); word; word = words.next(), ++number) {
      const std::size_t at = units.unit_of(number);
      if (!text.empty()) text += last == at ? " " : " | ";
      text += word->of(piece);
      last = at;
    }
  };
  const Citation& citation = article.citation;
  add(citation.headline, 1);
  add(citation.deck, static_cast<WordNumber>(count_words(citation.headline)) + 3);
  for (std::size_t i = 0; i < stored.passages.size(); ++i) {
    const Passage& passage = stored.passages[i];
    add(std::string_view(stored.text).substr(passage.begin, passage.end - passage.begin),
        numbers.start_of_passage(i));
  }
  return text;
}

TEST(TextUnits, EndWithSentencesAndWithParagraphs) {
  Article article =
      make_article("/a", "Talks end. No deal",
                   {"Envoys met in the U.S. The talks ended.", "***", "“Why?” he asked."});
  article.citation.deck = "A day. A night.";
  EXPECT_EQ(
      show(article, Unit::sentence),
      "Talks end No deal | A day | A night | Envoys met in the U.S | The talks ended | Why he "
      "asked");
  EXPECT_EQ(show(article, Unit::paragraph),
            "Talks end No deal | A day A night | Envoys met in the U.S The talks ended | Why he "
            "asked");
}

TEST(TextUnits, HoldWhateverIsEmpty) {
  EXPECT_EQ(show(make_article("/a", "", {"", "One.", "", "Two."}), Unit::paragraph), "One | Two");
  EXPECT_EQ(show(make_article("/a", "", {}), Unit::sentence), "");
  EXPECT_EQ(show(make_article("/a", "Talks", {}), Unit::sentence), "Talks");
}

TEST(TextUnits, FollowTheLanguageOfTheArticle) {
  EXPECT_EQ(show(make_article("/a", "",
                              {"Рябков сказал это в 2022 г. в Женеве. Переговоры шли. «Нет», — "
                               "ответил он."},
                              "ru"),
                 Unit::sentence),
            "Рябков сказал это в 2022 г в Женеве | Переговоры шли | Нет ответил он");
  EXPECT_EQ(show(make_article("/a", "", {"Am 9. Januar kam er. »Gut«, sagte sie."}, "de"),
                 Unit::sentence),
            "Am 9 Januar kam er | Gut sagte sie");
}

/// What the position list of the index says about a word, and what the text does.
void expect_agreement(const Xapian::Database& database, Xapian::docid docid) {
  const StoredArticle stored = stored_at(database, docid);
  const WordNumbers numbers = numbers_at(database, docid);
  ASSERT_EQ(numbers.passages(), std::max<std::size_t>(stored.passages.size(), 1));
  for_each_numbered_word(
      stored, numbers, [&](std::string_view word, WordNumber number, std::size_t) {
        const std::string term = fold_word(word);
        if (term.empty()) return;
        const Xapian::termpos position = numbers.position_of(number);
        EXPECT_EQ(numbers.number_of(position), number);
        auto listed = database.positionlist_begin(docid, term);
        listed.skip_to(position);
        const bool agrees = listed != database.positionlist_end(docid, term) && *listed == position;
        EXPECT_TRUE(agrees) << stored.article.path << ": " << word << " at " << position;
      });
}

TEST(TextUnits, CountWordsAsThePositionListsOfTheIndexDo) {
  const Xapian::Database& corpus = corpus_index().database();
  ASSERT_GT(corpus.get_doccount(), 80U);
  for (Xapian::docid docid = 1; docid <= corpus.get_lastdocid(); ++docid) {
    expect_agreement(corpus, docid);
  }
  RandomText random(82);
  std::vector<Article> articles;
  for (int i = 0; i < 60; ++i) {
    std::vector<std::string> body(random.number(6));
    for (std::string& paragraph : body) paragraph = random.sentence(random.number(300));
    articles.push_back(make_article('/' + std::to_string(i), random.sentence(5), body));
  }
  const SmallIndex index(articles);
  for (Xapian::docid docid = 1; docid <= articles.size(); ++docid) {
    expect_agreement(index.database(), docid);
  }
}

/// How many different units the words of a stretch of text have.
std::size_t count_units(const StoredArticle& stored, const WordNumbers& numbers,
                        const TextUnits& units, ByteRange stretch) {
  std::vector<std::size_t> found;
  for_each_numbered_word(stored, numbers,
                         [&](std::string_view, WordNumber number, std::size_t begin) {
                           const bool inside = begin >= stretch.begin && begin < stretch.end;
                           if (inside) found.push_back(units.unit_of(number));
                         });
  std::sort(found.begin(), found.end());
  return static_cast<std::size_t>(std::unique(found.begin(), found.end()) - found.begin());
}

TEST(TextUnits, GiveEverySentenceOfTheCorpusAUnitOfItsOwn) {
  const Xapian::Database& corpus = corpus_index().database();
  for (Xapian::docid docid = 1; docid <= corpus.get_lastdocid(); ++docid) {
    const StoredArticle stored = stored_at(corpus, docid);
    const WordNumbers numbers = numbers_at(corpus, docid);
    const TextUnits units(stored, numbers, Unit::sentence);
    std::size_t begin = 0;
    std::size_t sentences = 0;
    for (const std::string& paragraph : stored.article.body) {
      for (ByteRange sentence : find_sentences(paragraph, stored.article.citation.language)) {
        if (count_words(sentence.of(paragraph)) == 0) continue;
        ++sentences;
        sentence = {begin + sentence.begin, begin + sentence.end};
        ASSERT_EQ(count_units(stored, numbers, units, sentence), 1U)
            << stored.article.path << ": " << sentence.of(stored.text);
      }
      begin += paragraph.size() + paragraph_break.size();
    }
    ASSERT_EQ(count_units(stored, numbers, units, {0, stored.text.size()}), sentences)
        << stored.article.path;
  }
}

}  // namespace
}  // namespace clipfile
