// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/excerpt.h"

#include <set>
#include <string>
#include <vector>

#include "common/text/folding.h"
#include "common/text/sentences.h"
#include "common/text/words.h"

namespace clipfile {
namespace {

/// A different word is worth more than any number of repetitions.
constexpr std::size_t worth_of_new_word = 100;

std::size_t worth(std::string_view passage, std::span<const ByteRange> highlights,
                  ByteRange window) {
  std::set<std::string> different;
  std::size_t repeated = 0;
  for (const ByteRange& highlight : highlights) {
    if (highlight.begin < window.begin || highlight.end > window.end) continue;
    ++repeated;
    different.insert(fold_word(highlight.of(passage)));
  }
  return different.size() * worth_of_new_word + repeated;
}

}  // namespace

ByteRange pick_excerpt(std::string_view passage, std::span<const ByteRange> highlights,
                       std::string_view language, std::size_t most_words) {
  const ByteRange whole{0, passage.size()};
  if (count_words(passage) <= most_words) return whole;
  const std::vector<ByteRange> sentences = find_sentences(passage, language);
  ByteRange best;
  std::size_t best_worth = 0;
  for (std::size_t first = 0; first < sentences.size(); ++first) {
    ByteRange window = sentences[first];
    for (std::size_t last = first + 1; last < sentences.size(); ++last) {
      const ByteRange longer{window.begin, sentences[last].end};
      if (count_words(longer.of(passage)) > most_words) break;
      window = longer;
    }
    const std::size_t found = worth(passage, highlights, window);
    // Of equals the last, since it starts with a match; the first where nothing matches.
    if (best.size() == 0 || (found > 0 && found >= best_worth)) {
      best = window;
      best_worth = found;
    }
  }
  return best.size() == 0 ? whole : best;
}

}  // namespace clipfile
