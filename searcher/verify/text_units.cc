// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verify/text_units.h"

#include <algorithm>
#include <string_view>

#include "common/text/sentences.h"
#include "common/text/words.h"

namespace clipfile {
namespace {

/// Where units begin, in bytes of a text: rising.
using Offsets = std::vector<std::size_t>;

void append_units(Offsets& offsets, std::string_view paragraph, std::size_t begin, query::Unit unit,
                  std::string_view language) {
  if (unit == query::Unit::paragraph) {
    offsets.push_back(begin);
    return;
  }
  for (const ByteRange& sentence : find_sentences(paragraph, language)) {
    offsets.push_back(begin + sentence.begin);
  }
}

Offsets units_of_body(const StoredArticle& stored, query::Unit unit) {
  Offsets offsets;
  std::size_t size = 0;  // as join_paragraphs makes the text grow
  for (const std::string& paragraph : stored.article.body) {
    if (size > 0) size += paragraph_break.size();
    append_units(offsets, paragraph, size, unit, stored.article.citation.language);
    size += paragraph.size();
  }
  return offsets;
}

/// The numbers of the words that are the first at or behind each offset; words of `text` have the
/// numbers from `number` on.
void append_starts(std::vector<WordNumber>& starts, std::string_view text, std::size_t text_begin,
                   WordNumber number, Offsets::const_iterator& next, Offsets::const_iterator end) {
  WordScanner words(text);
  for (auto word = words.next(); word && next != end; word = words.next(), ++number) {
    const std::size_t begin = text_begin + word->begin;
    if (*next > begin) continue;
    starts.push_back(number);
    while (next != end && *next <= begin) ++next;
  }
}

}  // namespace

TextUnits::TextUnits(const StoredArticle& stored, const WordNumbers& numbers, query::Unit unit) {
  const Citation& citation = stored.article.citation;
  starts_.push_back(0);
  const auto deck = static_cast<WordNumber>(count_words(citation.headline)) + 1;
  Offsets of_deck;
  append_units(of_deck, citation.deck, 0, unit, citation.language);
  constexpr WordNumber gap = 2;  // as the index has it
  auto next = of_deck.cbegin();
  append_starts(starts_, citation.deck, 0, deck + gap, next, of_deck.cend());

  const Offsets of_body = units_of_body(stored, unit);
  next = of_body.cbegin();
  for (std::size_t i = 0; i < std::min(stored.passages.size(), numbers.passages()); ++i) {
    const Passage& passage = stored.passages[i];
    append_starts(starts_,
                  std::string_view(stored.text).substr(passage.begin, passage.end - passage.begin),
                  passage.begin, numbers.start_of_passage(i), next, of_body.cend());
  }
}

std::size_t TextUnits::unit_of(WordNumber number) const {
  return static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), number) -
                                  starts_.begin());
}

}  // namespace clipfile
