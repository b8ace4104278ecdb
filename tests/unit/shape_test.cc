// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/shape.h"

#include <gtest/gtest.h>

#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

/// "12 words, several, open": what is said of a line but for its length.
std::string describe(const Shape& shape) {
  std::string text = std::to_string(shape.words) + " words";
  if (shape.sentence) text += ", sentence";
  if (shape.question) text += ", question";
  if (shape.several) text += ", several";
  if (shape.open) text += ", open";
  if (shape.bullet) text += ", bullet";
  if (shape.quoted) text += ", quoted";
  return text;
}

TEST(MeasureShape, SaysWhatALineLooksLike) {
  const struct {
    std::string line, shape;
  } rows[] = {
      {"", "0 words"},
      {"Wheat prices rise", "3 words, open"},
      {"Wheat prices rise in the U.S.", "6 words, open"},
      {"It rained on Monday. Then it did not.", "8 words, sentence, several"},
      {"He met J.K. Rowling there.", "5 words, sentence"},
      {"Who won?", "2 words, sentence, question"},
      {"- first item", "3 words, open, bullet"},
      {"12. item", "2 words, open, bullet"},
      {"12.5 per cent", "3 words, open"},
      {"\"We won\"", "2 words, open, quoted"},
      {"“Wir siegen.”", "2 words, sentence, quoted"},
      {"Größe zählt. Ärger auch.", "4 words, sentence, several"},
      {"• Пункт", "1 words, open, bullet"},
      {"谈判在日内瓦举行。", "5 words, sentence"},
  };
  for (const auto& [line, shape] : rows) EXPECT_EQ(describe(measure_shape(line)), shape) << line;
}

/// Of a line that is all ASCII bytes are looked at, of others code points.
TEST(MeasureShape, SaysTheSameOfAsciiWhateverStandsBehindIt) {
  RandomText random(3);
  constexpr std::string_view characters = "aB c.D 1'-\"*)(?!,:";
  for (int i = 0; i < 3'000; ++i) {
    std::string line;
    for (std::size_t left = random.number(60); left > 0; --left) line += random.pick(characters);
    const Shape shape = measure_shape(line);
    const Shape other = measure_shape(line + " é");
    ASSERT_EQ(shape.words + 1, other.words) << line;
    ASSERT_EQ(shape.quoted, other.quoted) << line;
    ASSERT_EQ(shape.several, other.several) << line;
  }
}

TEST(FirstKeyWord, IsThatOfTheWholeKeyOrNothing) {
  const struct {
    std::string text, word;
  } rows[] = {
      {"", ""},           {"Share this", "share"},    {"Share/Save this", "share"}, {"| Share", ""},
      {"12:30 GMT", "#"}, {"l’Ukraine", "l'ukraine"}, {"ПОДПИСКА на", "подписка"},  {"...", ""},
  };
  for (const auto& [text, word] : rows) EXPECT_EQ(first_key_word(text), word) << text;
  RandomText random(4);
  for (int i = 0; i < 3'000; ++i) {
    const std::string text = random.one_in(2) ? random.sentence(4) : random.bytes(30);
    const std::string word = first_key_word(text);
    const std::string key = phrase_key(text);
    if (word.empty()) continue;
    ASSERT_EQ(word, key.substr(0, key.find(' '))) << text;
  }
}

}  // namespace
}  // namespace clipfile
