// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/stemming.h"

#include <algorithm>
#include <array>

#include "common/schema.h"
#include "common/text/folding.h"
#include "common/text/utf8.h"

namespace clipfile {
namespace {

/// Words remembered before the memory is emptied: some 4 MB.
constexpr std::size_t most_known_words = 100'000;

/// The languages of Xapian's Snowball stemmers, in code order.
constexpr std::array<std::string_view, 26> stemmed_languages = {
    "ar", "ca", "da", "de", "en", "es", "eu", "fi", "fr", "ga", "hu", "hy", "id",
    "it", "lt", "nb", "ne", "nl", "nn", "no", "pt", "ro", "ru", "sv", "ta", "tr"};

Xapian::Stem make_stemmer(std::string_view language) {
  if (!has_stemmer(language)) return Xapian::Stem();
  return Xapian::Stem(std::string(language), true);
}

/// Snowball's Russian stemmer knows neither ё nor stress marks, and leaves such words as they are.
bool stems_plain_words(std::string_view language) { return language == "ru"; }

}  // namespace

bool has_stemmer(std::string_view language) {
  return std::binary_search(stemmed_languages.begin(), stemmed_languages.end(), language);
}

WordAnalyser::WordAnalyser(std::string_view language)
    : stemmer_(make_stemmer(language)), stems_plain_words_(stems_plain_words(language)) {}

WordForms WordAnalyser::analyse(std::string_view word) {
  if (const auto known = known_.find(word)) return *known;
  if (known_.size() >= most_known_words) known_.clear();
  const std::string folded = fold_case(truncate_utf8(word, schema::most_folded_bytes));
  const std::string plain = fold_diacritics(folded);
  term_ = truncate_utf8(plain, schema::most_word_bytes);
  stem_ = truncate_utf8(fold_diacritics(stemmer_(stems_plain_words_ ? plain : folded)),
                        schema::most_word_bytes);
  if (stem_.empty()) stem_ = term_;
  known_.add(word, {term_, stem_});
  return {term_, stem_};
}

}  // namespace clipfile
