// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/alerts/phrases.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "common/hashing.h"
#include "common/passages.h"
#include "common/text/folding.h"
#include "common/text/words.h"

namespace clipfile {
namespace {

PhraseHash hash_phrase(std::string_view words) {
  constexpr std::size_t digits = 6;
  const std::string hash = hash_64(words);
  PhraseHash value = 0;
  std::from_chars(hash.data(), hash.data() + digits, value, 16);
  return value;
}

/// Whether each word stands in a known phrase.
std::vector<bool> find_known_words(const PhrasedText& phrased, const KnownPhrases& known) {
  std::vector<bool> words(phrased.words.size());
  for (std::size_t first = 0; first < phrased.phrases.size(); ++first) {
    if (!known.contains(phrased.phrases[first])) continue;
    const std::size_t end = std::min(first + phrase_words, words.size());
    for (std::size_t word = first; word < end; ++word) words[word] = true;
  }
  return words;
}

std::vector<ByteRange> paragraphs_of(std::string_view text) {
  std::vector<ByteRange> paragraphs;
  std::size_t begin = 0;
  for (auto end = text.find(paragraph_break); end != std::string_view::npos;
       end = text.find(paragraph_break, begin)) {
    paragraphs.push_back({begin, end});
    begin = end + paragraph_break.size();
  }
  paragraphs.push_back({begin, text.size()});
  return paragraphs;
}

bool lies_in(ByteRange inner, ByteRange outer) {
  return inner.begin >= outer.begin && inner.begin < outer.end;
}

/// Paragraphs with a mark; all where there is none.
std::vector<ByteRange> marked_paragraphs(std::string_view text, std::span<const ByteRange> marks) {
  std::vector<ByteRange> paragraphs = paragraphs_of(text);
  if (marks.empty()) return paragraphs;
  std::erase_if(paragraphs, [&](ByteRange paragraph) {
    return std::none_of(marks.begin(), marks.end(),
                        [&](ByteRange mark) { return lies_in(mark, paragraph); });
  });
  return paragraphs;
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::size_t most_edited(std::size_t words) {
  constexpr std::size_t a_few = 3;
  return std::max(std::min(a_few, words / 4), words / 20);
}

}  // namespace

PhrasedText split_into_phrases(std::string_view text) {
  PhrasedText phrased;
  std::vector<std::string> folded;
  WordScanner scanner(text);
  while (const auto word = scanner.next()) {
    phrased.words.push_back(*word);
    folded.push_back(fold_word(word->of(text)) + ' ');
  }
  if (folded.empty()) return phrased;
  const std::size_t length = std::min(phrase_words, folded.size());
  for (std::size_t first = 0; first + length <= folded.size(); ++first) {
    std::string phrase;
    for (std::size_t word = first; word < first + length; ++word) phrase += folded[word];
    phrased.phrases.push_back(hash_phrase(phrase));
  }
  return phrased;
}

void KnownPhrases::insert(std::span<const PhraseHash> phrases) {
  for (const PhraseHash phrase : phrases) known_[phrase] = true;
}

void KnownPhrases::erase(std::span<const PhraseHash> phrases) {
  for (const PhraseHash phrase : phrases) known_[phrase] = false;
}

bool is_known(std::string_view text, const PhrasedText& phrased, std::span<const ByteRange> marks,
              const KnownPhrases& known) {
  const std::vector<bool> known_words = find_known_words(phrased, known);
  std::size_t words = 0;
  std::size_t unknown = 0;
  for (const ByteRange paragraph : marked_paragraphs(text, marks)) {
    for (std::size_t i = 0; i < phrased.words.size(); ++i) {
      if (!lies_in(phrased.words[i], paragraph)) continue;
      ++words;
      if (known_words[i]) continue;
      if (has_digit(phrased.words[i].of(text))) return false;
      ++unknown;
    }
  }
  return words > 0 && unknown <= most_edited(words);
}

}  // namespace clipfile
