// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/lexicon.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "common/text/folding.h"

namespace clipfile {
namespace {

/// Words of the index that are compared with a query's word, at the most.
constexpr std::size_t most_compared = 5'000;

/// Shorter beginnings are shared by too many words to compare them all.
constexpr std::size_t least_beginning = 3;

std::string common_beginning(std::string_view a, std::string_view b) {
  const auto end = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
  std::size_t size = static_cast<std::size_t>(end - a.begin());
  while (size > 0 && size < a.size() && (static_cast<unsigned char>(a[size]) & 0xC0) == 0x80)
    --size;
  return std::string(a.substr(0, size));
}

/// Passages that the index would hold if all its text were passages of the usual length.
double count_passages(const Xapian::Database& database) {
  constexpr double words_in_passage = 80;
  constexpr double terms_for_word = 2;  // the word and its stem
  const auto length = static_cast<double>(database.get_total_length());
  return std::max(1.0, length / (terms_for_word * words_in_passage));
}

}  // namespace

Lexicon::Lexicon(const Xapian::Database& database) : database_(database) {
  const std::string prefix(schema::field("lang").prefix);
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end; ++term) {
    const std::string code = (*term).substr(prefix.size());
    if (has_stemmer(code)) languages_.push_back(code);
  }
}

WordAnalyser& Lexicon::analyser(const std::string& language) {
  return analysers_.try_emplace(language, language).first->second;
}

KnownWord Lexicon::find_stemmed(std::string_view word) {
  KnownWord known = find_inflected(word);
  if (names_) add_other_spellings(word, known);
  return known;
}

void Lexicon::add_other_spellings(std::string_view word, KnownWord& known) {
  NameExpansion expansion = names_->find(word);
  const auto is_known = [&](const NameSpelling& one) { return known.forms.contains(one.term); };
  std::erase_if(expansion.same, is_known);
  std::erase_if(expansion.doubtful, is_known);
  std::set<std::string> stems(known.stems.begin(), known.stems.end());
  for (const NameSpelling& spelling : expansion.same) {
    KnownWord other = find_inflected(spelling.term);
    stems.insert(other.stems.begin(), other.stems.end());
    known.forms.merge(other.forms);
  }
  known.stems.assign(stems.begin(), stems.end());
  std::erase_if(expansion.doubtful, is_known);
  tell(std::move(expansion));
}

void Lexicon::tell(NameExpansion expansion) {
  if (expansion.same.empty() && expansion.doubtful.empty()) return;
  const bool told = std::any_of(expansions_.begin(), expansions_.end(),
                                [&](const auto& one) { return one.typed == expansion.typed; });
  if (!told) expansions_.push_back(std::move(expansion));
}

KnownWord Lexicon::find_inflected(std::string_view word) {
  KnownWord known = find_exact(word);
  const std::string term = *known.forms.begin();
  std::set<std::string> stems = {term};
  std::map<std::string, std::vector<std::string>> beginnings;  // languages have many in common
  for (const std::string& language : languages_) {
    const std::string stem = analyser(language).stem_of(word);
    stems.insert(stem);
    const std::string beginning = common_beginning(term, stem);
    if (beginning.size() < least_beginning) continue;
    const auto [candidates, is_new] = beginnings.try_emplace(beginning);
    if (is_new) candidates->second = find_beginning(beginning, most_compared);
    for (const std::string& candidate : candidates->second) {
      if (analyser(language).stem_of(candidate) == stem) known.forms.insert(candidate);
    }
  }
  const std::string prefix(schema::prefix::stem);
  std::erase_if(stems,
                [&](const std::string& stem) { return !database_.term_exists(prefix + stem); });
  known.stems.assign(stems.begin(), stems.end());
  return known;
}

/// In every language, and without a stemmer; also of the word without its diacritics, as the index
/// gives the words to compare.
std::set<std::string> Lexicon::stems_of(std::string_view word) {
  const std::string term = fold_word(word);
  std::set<std::string> stems = {term};
  for (const std::string& language : languages_) {
    stems.insert(analyser(language).stem_of(word));
    stems.insert(analyser(language).stem_of(term));
  }
  return stems;
}

/// The words of the index that may have one of the stems, `term` itself among them.
std::set<std::string> Lexicon::words_like(const std::string& term,
                                          const std::set<std::string>& stems) const {
  std::set<std::string> words = stems;
  std::set<std::string> beginnings;
  for (const std::string& stem : stems) {
    std::string beginning = common_beginning(term, stem);
    // "armies" has the stem "armi", as "army" has.
    if (beginning.size() > least_beginning)
      beginning = common_beginning(beginning, beginning.substr(0, beginning.size() - 1));
    beginnings.insert(beginning);
  }
  for (const std::string& beginning : beginnings) {
    if (beginning.empty()) continue;
    const auto found = find_beginning(beginning, most_compared);
    words.insert(found.begin(), found.end());
  }
  return words;
}

FormsByLanguage Lexicon::find_forms_by_language(std::string_view word) {
  FormsByLanguage forms = inflected_by_language(word);
  if (!names_) return forms;
  for (const NameSpelling& spelling : names_->find(word).same) {
    FormsByLanguage others = inflected_by_language(spelling.term);
    forms.elsewhere.merge(others.elsewhere);
    for (auto& [language, of_language] : others.stemmed) {
      forms.stemmed[language].merge(of_language);
    }
  }
  return forms;
}

FormsByLanguage Lexicon::inflected_by_language(std::string_view word) {
  const std::string term = fold_word(word);
  const std::set<std::string> stems = stems_of(word);
  FormsByLanguage forms;
  for (const std::string& language : languages_) forms.stemmed[language].insert(term);
  for (const std::string& candidate : words_like(term, stems)) {
    if (stems.contains(candidate)) forms.elsewhere.insert(candidate);
    for (const std::string& language : languages_) {
      const bool alike = stems.contains(analyser(language).stem_of(candidate));
      if (alike) forms.stemmed[language].insert(candidate);
    }
  }
  return forms;
}

bool Lexicon::have_same_stem(std::string_view one, std::string_view other) {
  return std::any_of(languages_.begin(), languages_.end(), [&](const std::string& language) {
    const std::string stem = analyser(language).stem_of(one);
    return stem == analyser(language).stem_of(other);
  });
}

KnownWord Lexicon::find_exact(std::string_view word) { return {{}, {fold_word(word)}}; }

KnownWord Lexicon::find_name(std::string_view word, const schema::Field& field) {
  KnownWord known = find_exact(word);
  if (!names_) return known;
  NameExpansion expansion = names_->find(word, field.prefix);
  expansion.typed.insert(0, std::string(field.name) + ':');
  for (const NameSpelling& spelling : expansion.same) known.forms.insert(spelling.term);
  tell(std::move(expansion));
  return known;
}

std::vector<std::string> Lexicon::find_beginning(std::string_view beginning,
                                                 std::size_t most) const {
  std::vector<std::string> found;
  const std::string prefix(beginning);
  for (auto term = database_.allterms_begin(prefix);
       term != database_.allterms_end(prefix) && found.size() <= most; ++term) {
    found.push_back(*term);
  }
  return found;
}

double Lexicon::inverse_frequency(const WordFormSet& forms) const {
  double frequency = 0;
  for (const std::string& form : forms) {
    frequency += static_cast<double>(database_.get_collection_freq(form));
  }
  const double passages = count_passages(database_);
  return std::log(1 + passages / (frequency + 0.5));
}

}  // namespace clipfile
