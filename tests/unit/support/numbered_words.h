/// Walks the words of a stored article with the numbers that they have.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

#include "common/stored_article.h"
#include "common/text/words.h"
#include "searcher/verify/word_numbers.h"

namespace clipfile {

/// Calls `visit` with each word of the body, its number, and where it begins in the text.
template <typename Visit>
void for_each_numbered_word(const StoredArticle& stored, const WordNumbers& numbers,
                            const Visit& visit) {
  for (std::size_t i = 0; i < stored.passages.size(); ++i) {
    const Passage& passage = stored.passages[i];
    const auto text =
        std::string_view(stored.text).substr(passage.begin, passage.end - passage.begin);
    WordScanner words(text);
    WordNumber number = numbers.start_of_passage(i);
    for (auto word = words.next(); word; word = words.next(), ++number) {
      visit(word->of(text), number, passage.begin + word->begin);
    }
  }
}

}  // namespace clipfile
