// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/overview/telling_words.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "common/text/stop_words.h"

namespace clipfile {
namespace {

/// Terms that are words of the text: prefixes are capitals, which folded words do not have.
bool is_word(std::string_view term) {
  constexpr std::size_t shortest = 3;
  const auto letters = static_cast<std::size_t>(
      std::count_if(term.begin(), term.end(), [](char c) { return (c & 0xC0) != 0x80; }));
  const bool has_prefix = term.front() >= 'A' && term.front() <= 'Z';
  return !has_prefix && letters >= shortest &&
         term.find_first_of("0123456789") == std::string_view::npos;
}

class TellingOnly : public Xapian::ExpandDecider {
 public:
  TellingOnly(const Xapian::Database& database, const std::vector<std::string>& languages,
              const TellingWordsRequest& request)
      : database_(database), languages_(languages.begin(), languages.end()), request_(request) {}

  bool operator()(const std::string& term) const override {
    return is_word(term) && !request_.left_out.contains(term) &&
           !is_stop_word_in_any(term, languages_) &&
           database_.get_termfreq(term) >= request_.least_articles;
  }

 private:
  const Xapian::Database& database_;
  std::vector<std::string_view> languages_;
  const TellingWordsRequest& request_;
};

}  // namespace

std::vector<TellingWord> find_telling_words(const Xapian::Database& database, Lexicon& lexicon,
                                            std::span<const Xapian::docid> articles,
                                            const TellingWordsRequest& request) {
  constexpr std::size_t forms_of_word = 4;  // that are among the best, at most
  if (articles.empty()) return {};
  Xapian::RSet relevant;
  for (const Xapian::docid article : articles) relevant.add_document(article);
  Xapian::Enquire enquire(database);
  enquire.set_query(Xapian::Query::MatchAll);
  enquire.set_expansion_scheme("bo1");
  const TellingOnly telling(database, lexicon.languages(), request);
  const Xapian::ESet expansion = enquire.get_eset(
      static_cast<Xapian::termcount>(forms_of_word * request.most), relevant, &telling);
  std::vector<TellingWord> words;
  WordFormSet taken = request.left_out;
  for (auto term = expansion.begin(); term != expansion.end(); ++term) {
    if (words.size() == request.most) break;
    if (taken.contains(*term)) continue;
    WordFormSet forms = lexicon.find_stemmed(*term).forms;
    const bool is_known = std::any_of(forms.begin(), forms.end(), [&](const std::string& form) {
      return request.left_out.contains(form);
    });
    taken.insert(forms.begin(), forms.end());
    if (!is_known) words.push_back({*term, std::move(forms)});
  }
  return words;
}

}  // namespace clipfile
