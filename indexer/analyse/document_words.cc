// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/document_words.h"

#include "common/stored_article.h"
#include "common/text/words.h"

namespace clipfile {

WordAnalyser& WordAnalysers::of(const std::string& language) {
  return analysers_.try_emplace(has_stemmer(language) ? language : "", language).first->second;
}

Xapian::termpos post_words(DocumentDraft& document, WordAnalyser& analyser, std::string_view text,
                           const WordPosting& posting) {
  Xapian::termpos position = posting.first;
  std::string term(posting.prefix);
  std::string stem = std::string(schema::prefix::stem) + term;
  const std::size_t stem_prefix = stem.size();
  std::size_t left = posting.most_words;
  WordScanner words(text);
  for (auto word = words.next(); word && left > 0; word = words.next(), --left, ++position) {
    const WordForms forms = analyser.analyse(word->of(text));
    if (forms.term.empty()) continue;
    term.replace(posting.prefix.size(), std::string::npos, forms.term);
    document.add_posting(term, position, posting.wdf);
    if (posting.heard) posting.heard->push_back(hash_word(forms.term));
    if (!posting.stems) continue;
    stem.replace(stem_prefix, std::string::npos, forms.stem);
    document.add_term(stem, posting.wdf);
  }
  return position;
}

void post_field(DocumentDraft& document, WordAnalyser& analyser, const schema::Field& target,
                const std::vector<std::string>& values) {
  constexpr Xapian::termpos gap = 16;
  static_assert(gap == speaker_gap);
  const bool stems = target.kind == schema::FieldKind::stemmed_words;
  Xapian::termpos position = 1;
  for (const std::string& value : values) {
    position = gap + post_words(document, analyser, value,
                                {.prefix = target.prefix,
                                 .first = position,
                                 .wdf = 0,
                                 .stems = stems,
                                 .most_words = std::string::npos});
  }
}

}  // namespace clipfile
