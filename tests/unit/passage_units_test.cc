// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verify/passage_units.h"

#include <gtest/gtest.h>
#include <map>
#include <string>

#include "common/passages.h"
#include "searcher/verify/text_units.h"
#include "tests/unit/support/numbered_words.h"
#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

using query::Unit;

/// So many words in one sentence.
std::string sentence(std::size_t words) {
  std::string text = "It";
  for (std::size_t i = 1; i < words; ++i) text += " is";
  return text + ". ";
}

StoredArticle stored(const std::vector<std::string>& paragraphs) {
  StoredArticle stored;
  stored.article.body = paragraphs;
  stored.article.citation.language = "en";
  stored.text = join_paragraphs(paragraphs);
  stored.passages = split_into_passages(stored.text, "en");
  return stored;
}

std::string lengths_of(const StoredArticle& article) {
  std::string lengths;
  for (const Passage& passage : article.passages) {
    lengths += static_cast<char>(static_cast<unsigned char>(passage.words));
  }
  return lengths;
}

/// Fails where two words of one unit are told apart.
void expect_units_whole(const StoredArticle& article, Unit unit) {
  const WordNumbers numbers(lengths_of(article));
  const TextUnits exact(article, numbers, unit);
  const PassageUnits rough(numbers, unit);
  std::map<std::size_t, std::size_t> rough_of_exact;
  for_each_numbered_word(article, numbers, [&](std::string_view, WordNumber number, std::size_t) {
    const std::size_t at = rough.unit_of(number);
    const auto known = rough_of_exact.emplace(exact.unit_of(number), at).first;
    ASSERT_EQ(known->second, at) << number << " of " << article.text;
  });
}

TEST(PassageUnits, TellPassagesApartThatNoSentenceJoins) {
  const StoredArticle article = stored({sentence(100), sentence(100)});
  const WordNumbers numbers(lengths_of(article));
  for (const Unit unit : {Unit::sentence, Unit::paragraph}) {
    const PassageUnits units(numbers, unit);
    const WordNumber second = numbers.start_of_passage(1);
    EXPECT_NE(units.unit_of(second - 1), units.unit_of(1)) << "headline and body";
    EXPECT_EQ(units.unit_of(second - 1), units.unit_of(WordNumbers::first_of_body));
    const bool is_one = units.unit_of(second - 1) == units.unit_of(second);
    EXPECT_EQ(is_one, unit == Unit::paragraph);
  }
}

TEST(PassageUnits, KeepSentencesAndParagraphsWholeThatAreCut) {
  for (const auto& paragraph :
       {sentence(450), sentence(10) + sentence(195) + sentence(10), sentence(3) + sentence(401),
        "* * *. " + sentence(200) + sentence(10), sentence(241)}) {
    for (const Unit unit : {Unit::sentence, Unit::paragraph}) {
      expect_units_whole(stored({sentence(5), paragraph, sentence(40)}), unit);
    }
  }
}

TEST(PassageUnits, KeepRandomTextWhole) {
  RandomText random(4);
  constexpr std::size_t lengths[] = {0, 1, 5, 12, 40, 90, 150, 199, 200, 201, 260, 430};
  for (int i = 0; i < 60; ++i) {
    std::vector<std::string> paragraphs(random.number(4) + 1);
    for (std::string& paragraph : paragraphs) {
      for (std::size_t left = random.number(6) + 1; left > 0; --left) {
        const std::size_t words = random.pick(lengths);
        paragraph += words == 0 ? "* * *. " : sentence(words);
      }
    }
    const StoredArticle article = stored(paragraphs);
    expect_units_whole(article, Unit::sentence);
    expect_units_whole(article, Unit::paragraph);
  }
}

}  // namespace
}  // namespace clipfile
